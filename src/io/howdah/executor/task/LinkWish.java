package io.howdah.executor.task;

import io.howdah.connection.Become;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a task wants to reach a host: keywords of the task under variables of the host, all rendered.
 *
 * @param host the inventory name
 * @param variables rendered connection variables: ansible_host, ansible_port, ansible_ssh_…
 * @param type the connection plugin's name, as "ssh" or "local"
 * @param keywords what plays and tasks say
 * @param become whom to become, or null
 */
public record LinkWish(
    String host,
    Map<String, @Nullable Object> variables,
    String type,
    Keywords keywords,
    @Nullable Become become) {

  /**
   * Connection keywords.
   *
   * @param remoteUser {@code remote_user}, or null
   * @param port {@code port}, or null
   */
  public record Keywords(@Nullable String remoteUser, @Nullable Long port) {}
}
