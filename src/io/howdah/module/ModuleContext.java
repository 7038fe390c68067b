package io.howdah.module;

import io.howdah.connection.Connection;
import java.util.Map;

/**
 * Where and how a module runs.
 *
 * @param connection the host, as the user that the task becomes
 * @param checkMode true: change nothing, say what would change
 * @param diff true: add Ansible's {@code diff} key (before, after, headers)
 * @param facts facts known of the host so far, without the {@code ansible_} prefix; may be empty
 * @param environment the task's {@code environment}
 */
public record ModuleContext(
    Connection connection,
    boolean checkMode,
    boolean diff,
    Map<String, Object> facts,
    Map<String, String> environment) {}
