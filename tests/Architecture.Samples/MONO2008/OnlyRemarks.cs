// plain, in src/Modules/Orders/Application: a remark
namespace Monolith.Orders.Application;

/// <remarks>A remark is no summary.</remarks>
public interface IOnlyRemarks; // violates
