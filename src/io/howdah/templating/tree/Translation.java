package io.howdah.templating.tree;

import io.howdah.templating.render.Calls;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Signal;
import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.TemplateException;

/**
 * {@code trans}: calls gettext or ngettext. ansible-core installs neither, so it fails unless there
 * is a variable of that name that can be called.
 *
 * @param function what is called
 * @param place where
 */
public record Translation(String function, Place place) implements Executable {
  @Override
  public Signal run(Frame frame, Output out) {
    try {
      out.add(Calls.call(new Exprs.Name(function).eval(frame), Arguments.NONE, frame));
    } catch (TemplateException e) {
      throw e.at(place.location());
    }
    return Signal.NEXT;
  }
}
