using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Monolith.CodeFixes;

/// <summary>Writes, behind a use case, the validator that it lacks (MONO3006): every text and identifier must be there. Limits are for people to add.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ValidatorFix() : RefusalFix("Write a validator", "MONO3006")
{
    private protected override (SyntaxNode Old, SyntaxNode Mended)? Mend(SyntaxNode node)
    {
        if (node is not TypeDeclarationSyntax { TypeParameterList: null, ParameterList.Parameters.Count: > 0 } useCase
            || useCase.FirstAncestorOrSelf<CompilationUnitSyntax>() is not { } file)
        {
            return null;
        }

        var name = useCase.Identifier.ValueText;
        var rules = useCase.ParameterList.Parameters.Where(IsRequired).Select(parameter => $"        RuleFor(input => input.{parameter.Identifier.ValueText}).NotEmpty();").ToList();
        if (rules.Count == 0 || useCase.Parent is TypeDeclarationSyntax)
        {
            return null;
        }

        var text = $$"""

            internal sealed class {{name}}Validator : AbstractValidator<{{name}}>
            {
                public {{name}}Validator()
                {
            {{string.Join("\n", rules)}}
                }
            }

            """;
        var validator = SyntaxFactory.ParseMemberDeclaration(text.TrimEnd()) ?? throw new InvalidOperationException("The validator is no declaration.");
        var mended = file.InsertNodesAfter(useCase, [validator.WithTrailingTrivia(SyntaxFactory.LineFeed)]);
        return (file, mended.Usings.Any(known => known.Name?.ToString() is "FluentValidation")
            ? mended
            : mended.WithUsings(mended.Usings.Insert(0, SyntaxFactory.ParseCompilationUnit("using FluentValidation;\n").Usings[0])));
    }

    private static bool IsRequired(ParameterSyntax parameter) => parameter.Type?.ToString() is "string" or "String" or "Guid";
}
