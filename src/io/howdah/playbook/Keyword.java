package io.howdah.playbook;

import static io.howdah.playbook.Keyword.Type.ANY;
import static io.howdah.playbook.Keyword.Type.BOOL;
import static io.howdah.playbook.Keyword.Type.DICT;
import static io.howdah.playbook.Keyword.Type.INT;
import static io.howdah.playbook.Keyword.Type.LIST;
import static io.howdah.playbook.Keyword.Type.PERCENT;
import static io.howdah.playbook.Keyword.Type.STRING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every keyword of plays, roles, blocks, tasks and handlers, as ansible-core 2.14 has them. Places
 * are letters: p play, r role, b block, t task, h handler. Inheritance: I (the innermost value
 * counts), E (values add up, outermost first), - (none).
 */
public enum Keyword {
  NAME("prbth", "-", STRING),
  CONNECTION("prbth", "I", STRING),
  PORT("prbth", "I", INT),
  REMOTE_USER("prbth", "I", STRING),
  VARS("prbth", "-", DICT),
  MODULE_DEFAULTS("prbth", "E", LIST),
  ENVIRONMENT("prbth", "E", LIST),
  NO_LOG("prbth", "I", BOOL),
  RUN_ONCE("prbth", "I", BOOL),
  IGNORE_ERRORS("prbth", "I", BOOL),
  IGNORE_UNREACHABLE("prbth", "I", BOOL),
  CHECK_MODE("prbth", "I", BOOL),
  DIFF("prbth", "I", BOOL),
  ANY_ERRORS_FATAL("prbth", "I", BOOL),
  THROTTLE("prbth", "I", INT),
  TIMEOUT("prbth", "I", INT),
  DEBUGGER("prbth", "I", STRING),
  BECOME("prbth", "I", BOOL),
  BECOME_METHOD("prbth", "I", STRING),
  BECOME_USER("prbth", "I", STRING),
  BECOME_FLAGS("prbth", "I", STRING),
  BECOME_EXE("prbth", "I", STRING),
  TAGS("prbth", "E", LIST),
  COLLECTIONS("prbth", "I", LIST),
  WHEN("rbth", "E", LIST),
  DELEGATE_TO("rbth", "I", STRING),
  DELEGATE_FACTS("rbth", "I", BOOL),
  ROLE("r", "-", STRING),
  NOTIFY("bth", "I", LIST),
  BLOCK("b", "-", LIST),
  RESCUE("b", "-", LIST),
  ALWAYS("b", "-", LIST),
  ACTION("th", "-", STRING),
  LOCAL_ACTION("th", "-", STRING),
  ARGS("th", "-", DICT),
  ASYNC("th", "-", INT),
  CHANGED_WHEN("th", "-", LIST),
  DELAY("th", "-", INT),
  FAILED_WHEN("th", "-", LIST),
  LOOP("th", "-", ANY),
  /** Not for authors: what a play's import_playbook says under when. */
  IMPORT_WHEN("", "-", LIST),
  /** Not for authors: the vars of an import that count as an include's do (the old include). */
  INCLUDE_PARAMS("", "-", DICT),
  /** Not for authors: the file that an import or include names. */
  INCLUDED_FILE("", "-", STRING),
  /** Not for authors: the lookup of a with_NAME loop. */
  LOOP_WITH("", "-", STRING),
  LOOP_CONTROL("th", "-", DICT),
  POLL("th", "-", INT),
  REGISTER("th", "-", STRING),
  RETRIES("th", "-", INT),
  UNTIL("th", "-", LIST),
  LISTEN("h", "-", LIST),
  HOSTS("p", "-", LIST),
  GATHER_FACTS("p", "-", BOOL),
  GATHER_SUBSET("p", "-", LIST),
  GATHER_TIMEOUT("p", "-", INT),
  FACT_PATH("p", "-", STRING),
  VARS_FILES("p", "-", LIST),
  VARS_PROMPT("p", "-", LIST),
  ROLES("p", "-", LIST),
  HANDLERS("p", "-", LIST),
  PRE_TASKS("p", "-", LIST),
  TASKS("p", "-", LIST),
  POST_TASKS("p", "-", LIST),
  FORCE_HANDLERS("p", "-", BOOL),
  MAX_FAIL_PERCENTAGE("p", "-", PERCENT),
  SERIAL("p", "-", LIST),
  STRATEGY("p", "-", STRING),
  ORDER("p", "-", STRING);

  /** What a keyword's value has to be once its templates are rendered. */
  public enum Type {
    ANY,
    STRING,
    BOOL,
    INT,
    PERCENT,
    LIST,
    DICT
  }

  private static final Map<String, Keyword> BY_NAME = new HashMap<>();

  static {
    for (Keyword keyword : values()) {
      if (!keyword.places.isEmpty()) {
        BY_NAME.put(keyword.word, keyword);
      }
    }
  }

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String places;
  private final String inheritance;
  private final Type type;

  Keyword(String places, String inheritance, Type type) {
    this.places = places;
    this.inheritance = inheritance;
    this.type = type;
  }

  /** The keyword with this spelling, or null. */
  public static @Nullable Keyword of(String word) {
    return BY_NAME.get(word);
  }

  /** Every keyword that may stand in such a place, as written. */
  public static List<String> words(Place place) {
    List<String> words = new ArrayList<>();
    for (Keyword keyword : values()) {
      if (keyword.allowedIn(place)) {
        words.add(keyword.word);
      }
    }
    return words;
  }

  /** As written in playbooks. */
  public String word() {
    return word;
  }

  /** What its value has to be once rendered. */
  public Type type() {
    return type;
  }

  /** Whether a value on a play, role or block counts for the tasks inside. */
  public boolean inherited() {
    return !inheritance.equals("-");
  }

  /** Whether values of outer places are joined with those of inner ones, outermost first. */
  public boolean extended() {
    return inheritance.equals("E");
  }

  /** Whether it may stand in such a place. */
  public boolean allowedIn(Place place) {
    return places.indexOf(place.letter) >= 0;
  }

  /** Where keywords stand. */
  public enum Place {
    PLAY('p', "Play"),
    ROLE('r', "RoleInclude"),
    BLOCK('b', "Block"),
    TASK('t', "Task"),
    HANDLER('h', "Handler");

    private final char letter;
    private final String title;

    Place(char letter, String title) {
      this.letter = letter;
      this.title = title;
    }

    /** Ansible's word for it in messages. */
    public String title() {
      return title;
    }
  }
}
