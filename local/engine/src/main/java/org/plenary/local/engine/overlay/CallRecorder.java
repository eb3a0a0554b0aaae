package org.plenary.local.engine.overlay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;

/**
 * Stands between a function and its SDK: what the policy does not grant fails as on AWS, the rest is told to the engine.
 * Names no service's class, for a function carries only those it uses.
 */
public final class CallRecorder implements ExecutionInterceptor {

    private static final ExecutionAttribute<SdkCall> CALL = new ExecutionAttribute<>("org.plenary.local.call");

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return field(context.request(), "ReturnConsumedCapacity")
                .map(field -> {
                    var builder = context.request().toBuilder();
                    field.set(builder, "TOTAL");
                    return builder.build();
                })
                .orElse(context.request());
    }

    @Override
    public void afterMarshalling(Context.AfterMarshalling context, ExecutionAttributes attributes) {
        var surroundings = (Surroundings) getClass().getClassLoader();
        var call = surroundings.about(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                body(context));
        if (!call.denial().isEmpty()) {
            throw denied(call.denial());
        }
        attributes.putAttribute(CALL, call);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.getAttribute(CALL).sent();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        attributes.getAttribute(CALL).answered(units(context.response()));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var call = attributes.getAttribute(CALL);
        if (call != null && context.exception() instanceof AwsServiceException refused) {
            call.refused(refused.awsErrorDetails().errorCode());
        }
    }

    private static byte[] body(Context.AfterMarshalling context) {
        var body = content(context);
        if (body.isEmpty()) {
            return new byte[0];
        }
        try (var stream = body.get().newStream()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<ContentStreamProvider> content(Context.AfterMarshalling context) {
        if (context.requestBody().isPresent()) {
            return context.requestBody().map(present -> present.contentStreamProvider());
        }
        return context.httpRequest() instanceof SdkHttpFullRequest full
                ? full.contentStreamProvider()
                : Optional.empty();
    }

    private static AwsServiceException denied(String message) {
        return AwsServiceException.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .errorMessage(message)
                        .build())
                .build();
    }

    private static double units(SdkPojo response) {
        return field(response, "ConsumedCapacity")
                .map(field -> field.getValueOrDefault(response))
                .map(capacity -> capacity instanceof Collection<?> several ? several : List.of(capacity))
                .map(several -> several.stream()
                        .mapToDouble(CallRecorder::capacityUnits)
                        .sum())
                .orElse(0.0);
    }

    private static double capacityUnits(Object capacity) {
        return Stream.of(capacity)
                .map(SdkPojo.class::cast)
                .flatMap(pojo -> field(pojo, "CapacityUnits").map(field -> field.getValueOrDefault(pojo)).stream())
                .filter(Objects::nonNull)
                .mapToDouble(units -> (Double) units)
                .sum();
    }

    private static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
        return Optional.ofNullable(pojo.sdkFieldNameToField().get(name));
    }
}
