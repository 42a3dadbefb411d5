package dev.buildout.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.buildout.model.unit.Money;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The text form of plans: names in kebab-case as in scenario files, keys in the records' order, money in dollars with
 * two decimals, dates as 2027-01-31, what is absent left out.
 */
public final class PlanJson {

    private static final Separators LAYOUT =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

    private static final JsonMapper MAPPER = mapper();

    private PlanJson() {}

    /** Writes a plan, or one of its parts; does not close the writer. */
    public static void write(Object part, Writer out) {
        try {
            MAPPER.writeValue(out, part);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads exactly what {@link #write} wrote; throws Jackson's exceptions with line and column otherwise. */
    static <T> T read(Reader in, Class<T> type) {
        return MAPPER.readValue(in, type);
    }

    private static JsonMapper mapper() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .defaultPrettyPrinter(new DefaultPrettyPrinter(LAYOUT).withObjectIndenter(lines))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .annotationIntrospector(new RequireAllButOptional())
                .addModule(new SimpleModule()
                        .addSerializer(Money.class, new MoneyWriter())
                        .addDeserializer(Money.class, new MoneyReader()))
                .build();
    }

    /** What is missing is an error, not zero or null; only an Optional may be absent. */
    private static final class RequireAllButOptional extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return !member.getRawType().equals(Optional.class);
        }
    }

    private static final class MoneyWriter extends ValueSerializer<Money> {

        @Override
        public void serialize(Money value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(value.toDollars());
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            BigDecimal dollars = in.getDecimalValue();
            try {
                return new Money(dollars.setScale(2, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact());
            } catch (ArithmeticException e) {
                return context.reportInputMismatch(Money.class, "%s is not an amount in whole cents", dollars);
            }
        }
    }
}
