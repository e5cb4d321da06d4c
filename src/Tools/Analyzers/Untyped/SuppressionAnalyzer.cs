using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Monolith.Analyzers;

/// <summary>Refuses to switch a check off without saying why, where it happens.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer() : RefusalAnalyzer(Suppression)
{
    private static readonly DiagnosticDescriptor Suppression = Refuse(
        "MONO3003", "A suppression without a reason",
        "'{0}' gives no reason: repair what the check found, or write // and the reason behind the directive, or Justification = \"the reason\"",
        "The next reader has to know whether the exception still holds.");

    /// <summary>Two words at least; the rule's own number is no reason.</summary>
    private static readonly Regex Reason = new(@"//.*\p{L}{2,}\s+\p{L}+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(Directives);
        context.RegisterSyntaxNodeAction(Attributes, SyntaxKind.Attribute);
    }

    private void Directives(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective(Switches) : null; directive is not null; directive = directive.GetNextDirective(Switches))
        {
            if (!Reason.IsMatch(directive.ToFullString()))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, directive.GetLocation(), directive.ToString().Trim()));
            }
        }
    }

    private static bool Switches(DirectiveTriviaSyntax directive) => directive switch
    {
        PragmaWarningDirectiveTriviaSyntax pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword),
        NullableDirectiveTriviaSyntax nullable => nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword),
        _ => false,
    };

    private void Attributes(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is AttributeSyntax attribute && !IsJustified(attribute)
            && context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type?.Name is "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute")
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), attribute.ToString()));
        }
    }

    private static bool IsJustified(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments.Any(argument =>
        argument.NameEquals?.Name.Identifier.Text == "Justification"
        && argument.Expression is not LiteralExpressionSyntax { Token.ValueText: "" or "<Pending>" }) ?? false;
}
