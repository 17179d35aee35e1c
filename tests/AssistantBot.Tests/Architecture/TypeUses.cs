using System.Reflection;
using System.Reflection.Emit;

namespace AssistantBot.Tests.Architecture;

/// <summary>Which types each type of an assembly uses: in its base, interfaces, fields, signatures and method bodies, as compiled.</summary>
internal static class TypeUses
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every pair of a type and a type that it uses, of this assembly or of another; generic types count with their arguments.</summary>
    public static IReadOnlyCollection<(Type User, Type Used)> In(Assembly assembly) =>
        (from type in assembly.GetTypes() from used in Of(type) from part in Parts(used) select (type, part)).ToHashSet();

    private static IEnumerable<Type> Of(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(method => Of(method)),
    ];

    private static IEnumerable<Type> Of(MethodBase method) =>
    [
        .. method is MethodInfo returns ? [returns.ReturnType] : Type.EmptyTypes,
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
        .. Tokens(method).SelectMany(token => Of(method, token)),
    ];

    private static IEnumerable<Type> Of(MethodBase method, int token)
    {
        var types = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, types, arguments) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodBase called => [.. called.DeclaringType is { } on ? [on] : Type.EmptyTypes, .. called.IsGenericMethod ? called.GetGenericArguments() : []],
            _ => [],
        };
    }

    /// <summary>The tokens of members and types in a method's body.</summary>
    private static IEnumerable<int> Tokens(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] == 0xFE ? unchecked((short)(0xFE00 | body[at + 1])) : body[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(body, at);
            at += Length(code.OperandType, body, at);
        }
    }

    private static int Length(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsGenericType: true } => [type, .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };
}
