package io.howdah.templating.query;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.Expression;
import io.burt.jmespath.node.Node;
import io.burt.jmespath.node.Operator;
import io.burt.jmespath.node.OperatorNode;
import io.burt.jmespath.node.StandardNodeFactory;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTypes;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Nodes whose order operators also compare texts, as Python's jmespath does. */
@NullUnmarked
final class OrderNodes extends StandardNodeFactory<Object> {
  private static final Map<Operator, String> ORDER =
      Map.of(
          Operator.LESS_THAN, "<",
          Operator.LESS_THAN_OR_EQUALS, "<=",
          Operator.GREATER_THAN, ">",
          Operator.GREATER_THAN_OR_EQUALS, ">=");

  private final Adapter<Object> adapter;

  OrderNodes(Adapter<Object> adapter) {
    super(adapter);
    this.adapter = adapter;
  }

  @Override
  public Node<Object> createComparison(
      Operator operator, Expression<Object> left, Expression<Object> right) {
    String order = ORDER.get(operator);
    return order == null
        ? super.createComparison(operator, left, right)
        : new OrderNode(adapter, order, left, right);
  }

  /** One comparison; null where the types have no order. */
  private static final class OrderNode extends OperatorNode<Object> {
    private final String operator;

    @SuppressWarnings({"unchecked", "varargs"})
    OrderNode(
        Adapter<Object> adapter,
        String operator,
        Expression<Object> left,
        Expression<Object> right) {
      super(adapter, left, right);
      this.operator = operator;
    }

    @Override
    public Object search(Object input) {
      Object left = operand(0).search(input);
      Object right = operand(1).search(input);
      return comparable(left) && comparable(right) ? PyOps.holds(left, right, operator) : null;
    }

    private static boolean comparable(Object value) {
      return value instanceof Number || PyTypes.isText(value);
    }
  }
}
