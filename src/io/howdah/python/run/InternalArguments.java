package io.howdah.python.run;

import io.howdah.python.ModuleCall;
import io.howdah.python.PythonSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments that Ansible adds to a task's own: {@code _ansible_check_mode} and its like. */
final class InternalArguments {
  /** Where modules may make temporary folders. */
  static final String REMOTE_TMP = "~/.ansible/tmp";

  private final PythonSettings settings;

  InternalArguments(PythonSettings settings) {
    this.settings = settings;
  }

  /**
   * All arguments of a call.
   *
   * @param scratch a folder on the host for this call, or null
   */
  Map<String, @Nullable Object> of(ModuleCall call, @Nullable String scratch) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(call.args());
    ModuleCall.Mode mode = call.mode();
    all.put("_ansible_check_mode", mode.check());
    all.put("_ansible_no_log", mode.noLog() || settings.flag("DEFAULT_NO_TARGET_SYSLOG"));
    all.put("_ansible_debug", settings.flag("DEFAULT_DEBUG"));
    all.put("_ansible_diff", mode.diff());
    all.put("_ansible_verbosity", mode.verbosity());
    all.put("_ansible_version", settings.version());
    all.put("_ansible_module_name", call.module().name());
    all.put("_ansible_syslog_facility", facility(call));
    all.put(
        "_ansible_selinux_special_fs",
        settings.list("DEFAULT_SELINUX_SPECIAL_FS", "fuse, nfs, vboxsf, ramfs, 9p, vfat"));
    all.put("_ansible_string_conversion_action", settings.text("STRING_CONVERSION_ACTION", "warn"));
    all.put("_ansible_socket", call.host().variable("ansible_socket"));
    all.put("_ansible_shell_executable", settings.shell());
    all.put("_ansible_keep_remote_files", settings.flag("DEFAULT_KEEP_REMOTE_FILES"));
    all.put("_ansible_tmpdir", scratch);
    all.put("_ansible_remote_tmp", remoteTmp(call));
    return all;
  }

  String facility(ModuleCall call) {
    return call.text(
        "ansible_syslog_facility", settings.text("DEFAULT_SYSLOG_FACILITY", "LOG_USER"));
  }

  String remoteTmp(ModuleCall call) {
    return call.text("ansible_remote_tmp", settings.text("DEFAULT_REMOTE_TMP", REMOTE_TMP));
  }
}
