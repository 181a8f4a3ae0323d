using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NewsParse.WebDemo;

/// <summary>Describes the records in the OpenAPI document as PageJson writes them.</summary>
internal static class RecordSchemas
{
    /// <summary>Corrects the schema of a type: a resolved date is a string, and spans are not written.</summary>
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(NewsDate))
        {
            (schema.Type, schema.Description, schema.Properties, schema.Required) = (JsonSchemaType.String, "2023, 2023-Q4, 2023-12, 2023-12-01, 2023-12-01T09:30, or two of these with a slash between", null, null);
        }

        schema.Properties?.Remove("spans");
        return Task.CompletedTask;
    }
}
