package io.howdah.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Joins JUnit files: suites of one name become one. */
final class JUnitJoin {
  private static final String[] COUNTS = {"tests", "failures", "errors", "skipped"};

  private final Document joined;
  private final Element root;
  private final Map<String, Element> suites = new LinkedHashMap<>();

  private JUnitJoin() throws ParserConfigurationException {
    joined = factory().newDocumentBuilder().newDocument();
    root = joined.createElement("testsuites");
    joined.appendChild(root);
  }

  static void write(Collection<Path> files, Path into) throws IOException {
    try {
      JUnitJoin join = new JUnitJoin();
      for (Path file : files) {
        join.add(factory().newDocumentBuilder().parse(file.toFile()));
      }
      TransformerFactory writers = TransformerFactory.newInstance();
      writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      writers
          .newTransformer()
          .transform(new DOMSource(join.joined), new StreamResult(into.toFile()));
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory;
  }

  private void add(Document one) {
    NodeList found = one.getElementsByTagName("testsuite");
    for (int index = 0; index < found.getLength(); index++) {
      Element suite = (Element) found.item(index);
      Element ours = suites.computeIfAbsent(suite.getAttribute("name"), this::suite);
      for (String count : COUNTS) {
        ours.setAttribute(count, String.valueOf(number(ours, count) + number(suite, count)));
      }
      double time = decimal(ours) + decimal(suite);
      ours.setAttribute("time", String.format(Locale.ROOT, "%.3f", time));
      for (Node node = suite.getFirstChild(); node != null; node = node.getNextSibling()) {
        ours.appendChild(joined.importNode(node, true));
      }
    }
  }

  private Element suite(String name) {
    Element suite = joined.createElement("testsuite");
    suite.setAttribute("name", name);
    root.appendChild(suite);
    return suite;
  }

  private static int number(Element suite, String count) {
    String text = suite.getAttribute(count);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static double decimal(Element suite) {
    String text = suite.getAttribute("time");
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
