package org.plenary.aws.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/**
 * The Enhanced Client's schema of a record: an attribute for each component, keys by the SDK's own annotations on
 * the components. It is a static schema whose builder is the array of components, so no builder class has to be written or generated.
 */
public final class RecordSchema {
    private RecordSchema() {}

    /** The schema of a record, public or not, whose components are of types that the SDK converts by itself. */
    public static <R extends Record> TableSchema<R> of(Class<R> type) {
        var components = type.getRecordComponents();
        var constructor = canonicalConstructor(type, components);
        var schema = StaticImmutableTableSchema.builder(type, Object[].class)
                .newItemBuilder(() -> new Object[components.length], values -> newRecord(constructor, values));
        for (int i = 0; i < components.length; i++) {
            add(schema, components[i], i, EnhancedType.of(components[i].getGenericType()));
        }
        return schema.build();
    }

    private static <R, T> void add(
            StaticImmutableTableSchema.Builder<R, Object[]> schema,
            RecordComponent component,
            int index,
            EnhancedType<T> type) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        schema.addAttribute(
                type,
                attribute -> attribute
                        .name(component.getName())
                        .getter(item -> read(accessor, item, type))
                        .setter((values, value) -> values[index] = value)
                        .tags(tags(accessor)));
    }

    private static List<StaticAttributeTag> tags(Method accessor) {
        var tags = new ArrayList<StaticAttributeTag>();
        if (accessor.isAnnotationPresent(DynamoDbPartitionKey.class)) {
            tags.add(StaticAttributeTags.primaryPartitionKey());
        }
        if (accessor.isAnnotationPresent(DynamoDbSortKey.class)) {
            tags.add(StaticAttributeTags.primarySortKey());
        }
        var partitionKey = accessor.getAnnotation(DynamoDbSecondaryPartitionKey.class);
        if (partitionKey != null) {
            tags.add(StaticAttributeTags.secondaryPartitionKey(List.of(partitionKey.indexNames())));
        }
        var sortKey = accessor.getAnnotation(DynamoDbSecondarySortKey.class);
        if (sortKey != null) {
            tags.add(StaticAttributeTags.secondarySortKey(List.of(sortKey.indexNames())));
        }
        return tags;
    }

    private static <R> Constructor<R> canonicalConstructor(Class<R> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has its canonical constructor", impossible);
        }
    }

    private static <R> R newRecord(Constructor<R> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "not an item of " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }

    @SuppressWarnings("unchecked") // the accessor's type is the one that the attribute was declared with
    private static <T> T read(Method accessor, Object item, EnhancedType<T> type) {
        try {
            return (T) accessor.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read", e);
        }
    }
}
