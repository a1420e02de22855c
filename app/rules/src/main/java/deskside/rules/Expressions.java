package deskside.rules;

import deskside.domain.catalog.Policy;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compiles the expressions of one policy. They can use the facts, the policy's limits as {@code limit.<name>} and CEL's operators on them; no macros,
 * no loops, no patterns, nothing outside. A limit whose name ends in {@code Amount} is money, in the smallest unit; the others must be whole numbers.
 */
final class Expressions {

    /** Longer than any rule that a person can still check. */
    private static final int LONGEST = 500;
    private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(20)
            .enableComprehension(false).enableHeterogeneousNumericComparisons(false).build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final String LIMIT = "limit.";

    private final CelCompiler compiler;
    private final Map<String, BigDecimal> limits;

    /** @throws RuleMistake for a limit that is no whole number */
    Expressions(Map<String, BigDecimal> limits) {
        this.limits = new TreeMap<>(limits);
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setStandardMacros();
        for (var name : FactName.values()) {
            builder.addVar(name.path(), type(name.kind()));
        }
        limits.forEach((name, value) -> {
            if (!isMoney(name) && value.stripTrailingZeros().scale() > 0) {
                throw new RuleMistake("the limit '" + name + "' is " + value + ": write a whole number, or let its name end in 'Amount' if it is money");
            }
            builder.addVar(LIMIT + name, SimpleType.INT);
        });
        compiler = builder.build();
    }

    Expressions(Policy policy) {
        this(policy.limits());
    }

    static boolean isMoney(String limit) {
        return limit.endsWith("Amount");
    }

    private static CelType type(FactName.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> SimpleType.BOOL;
            case NUMBER, MONEY -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    /** @throws RuleMistake when it is not one, with the column */
    Condition condition(String text) {
        var tree = compile(text, SimpleType.BOOL, "true or false");
        return new Condition(new Run(program(tree), names(tree), limits(tree)));
    }

    /** @throws RuleMistake when it is not one, with the column */
    Amount amount(String text) {
        var tree = compile(text, SimpleType.INT, "an amount (a whole number)");
        return new Amount(new Run(program(tree), names(tree), limits(tree)));
    }

    private CelAbstractSyntaxTree compile(String text, CelType wanted, String words) {
        try {
            var tree = compiler.compile(text).getAst();
            if (!tree.getResultType().equals(wanted)) {
                throw new RuleMistake("'" + text + "' gives " + tree.getResultType().name() + ", but should give " + words);
            }
            return tree;
        } catch (CelValidationException e) {
            var first = e.getErrors().stream().findFirst();
            throw new RuleMistake(first.map(issue -> "column " + (issue.getSourceLocation().getColumn() + 1) + " of '" + text + "': "
                    + issue.getMessage().lines().findFirst().orElse("")).orElse("'" + text + "' is no expression"), e);
        }
    }

    private static CelRuntime.Program program(CelAbstractSyntaxTree tree) {
        try {
            return RUNTIME.createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new RuleMistake("the expression cannot be run: " + e.getMessage(), e);
        }
    }

    /** The facts that it asks for, in the order of {@link FactName}. */
    private static List<FactName> names(CelAbstractSyntaxTree tree) {
        return tree.getReferenceMap().values().stream().flatMap(reference -> FactName.ofPath(reference.name()).stream()).distinct().sorted().toList();
    }

    /** The limits that it asks for. */
    private Map<String, BigDecimal> limits(CelAbstractSyntaxTree tree) {
        return tree.getReferenceMap().values().stream().map(CelReference::name).filter(name -> name.startsWith(LIMIT)).map(name -> name.substring(LIMIT.length()))
                .distinct().collect(Collectors.toMap(name -> name, limits::get));
    }

    /** Shared by both kinds of expression. */
    private record Run(CelRuntime.Program program, List<FactName> names, Map<String, BigDecimal> limits) {

        Object on(Facts facts) throws CelEvaluationException {
            var values = new HashMap<String, Object>();
            names.forEach(name -> values.put(name.path(), facts.value(name)));
            var currency = facts.currency();
            limits.forEach((name, value) -> values.put(LIMIT + name, isMoney(name) ? Amounts.units(value, currency) : value.longValueExact()));
            return program.eval(values);
        }
    }

    /** Yes or no. */
    static final class Condition {

        private final Run run;

        private Condition(Run run) {
            this.run = run;
        }

        /** The facts that it asks for, in the order of {@link FactName}. */
        List<FactName> names() {
            return run.names;
        }

        /** What cannot be computed (a number beyond all bounds) does not hold: a rule gives nothing by mistake. */
        boolean holds(Facts facts) {
            try {
                return (boolean) run.on(facts);
            } catch (CelEvaluationException e) {
                return false;
            }
        }
    }

    /** A sum in the smallest unit. */
    static final class Amount {

        private final Run run;

        private Amount(Run run) {
            this.run = run;
        }

        /** Never negative; nothing where it cannot be computed. */
        long of(Facts facts) {
            try {
                return Math.max(0, (long) run.on(facts));
            } catch (CelEvaluationException e) {
                return 0;
            }
        }
    }
}
