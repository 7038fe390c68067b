package io.howdah.event;

import java.util.List;

/**
 * A play as it is shown.
 *
 * @param id the same for every event of this play's run
 * @param name as Ansible shows it: the name, else the host pattern; templated
 * @param pattern the host pattern
 * @param strategy without {@code ansible.builtin.}
 * @param checkMode whether the play as a whole runs in check mode
 * @param batch the hosts of this serial batch, in order
 * @param batchNumber 1 for the first batch
 * @param batches how many batches the play has
 * @param path file and line as Ansible shows them ({@code /x/site.yml:3})
 */
public record PlayInfo(
    String id,
    String name,
    String pattern,
    String strategy,
    boolean checkMode,
    List<String> batch,
    int batchNumber,
    int batches,
    String path) {}
