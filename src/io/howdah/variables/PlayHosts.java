package io.howdah.variables;

import java.util.List;

/** The hosts of a running play; asked whenever a variable is read. */
public interface PlayHosts {
  /** Every host of the play after the limit, failed ones too (ansible_play_hosts_all). */
  List<String> all();

  /** Those that are still in the play (ansible_play_hosts). */
  List<String> active();

  /** Those of the current batch that are still in the play (ansible_play_batch). */
  List<String> batch();

  /** The same hosts for all three. */
  static PlayHosts of(List<String> hosts) {
    return new PlayHosts() {
      @Override
      public List<String> all() {
        return hosts;
      }

      @Override
      public List<String> active() {
        return hosts;
      }

      @Override
      public List<String> batch() {
        return hosts;
      }
    };
  }
}
