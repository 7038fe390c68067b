# What stands below "parameters" and "patroni": as io.howdah.cluster.NestedSettings checks it.
module Howdah
  # Checks of settings that hold settings.
  module NestedSettings
    # They have settings of their own, which others follow from.
    OWN = %w[ttl loop_wait retry_timeout synchronous_mode].freeze
    KNOWN = %w[
      check_timeline failsafe_mode ignore_slots max_timelines_history maximum_lag_on_failover
      maximum_lag_on_syncnode member_slots_ttl postgresql primary_start_timeout primary_stop_timeout
      slots standby_cluster synchronous_mode_strict synchronous_node_count
    ].freeze
    # What Patroni, or its configuration here, sets whatever else says: it would have no effect.
    PATRONIS = %w[
      cluster_name config_file data_directory hba_file hot_standby ident_file listen_addresses port
      primary_conninfo primary_slot_name unix_socket_directories wal_log_hints
    ].freeze
    # Below these Patroni takes its own default without a word.
    LEAST = {
      "max_connections" => 25, "max_wal_senders" => 3, "max_locks_per_transaction" => 32,
      "max_replication_slots" => 4, "max_worker_processes" => 2
    }.freeze
    PARAMETER = /\A[A-Za-z_][A-Za-z0-9_$.]*\z/.freeze

    module_function

    def check_parameters(parameters)
      names = {}
      parameters.each do |one|
        refuse_empty(one)
        one.wrong("is no name of a PostgreSQL parameter") unless one.name.match?(PARAMETER)
        if one.value.is_a?(Array) || one.value.is_a?(Hash)
          one.wrong("is #{one.shown}: a single value is wanted; write a list as 'a, b'")
        end
        refuse_without_effect(one, one.name.downcase)
        other = names[one.name.downcase]
        one.wrong("is #{other} to PostgreSQL, which is set already") if other
        names[one.name.downcase] = one.name
      end
    end

    def refuse_without_effect(parameter, name)
      parameter.wrong("is set by Patroni itself: a value here would have no effect") if PATRONIS.include?(name)
      least = LEAST[name] or return
      given = parameter.value.to_s
      return unless given.match?(/\A\d{1,9}\z/) && given.to_i < least

      parameter.wrong("is #{parameter.shown}: Patroni takes no less than #{least}")
    end

    def check_patroni(settings)
      settings.each do |one|
        one.wrong("is a setting of its own: write it at the top level") if OWN.include?(one.name)
        refuse_misspelt(one) unless KNOWN.include?(one.name)
        refuse_empty_below(one)
      end
    end

    def refuse_misspelt(one)
      near = Nearest.to(one.name, KNOWN + OWN) or return
      where = OWN.include?(near) ? ", at the top level" : ""
      one.wrong("is nothing that Patroni knows; did you mean #{near}#{where}?")
    end

    def refuse_empty_below(setting)
      refuse_empty(setting)
      setting.inner.each { |one| refuse_empty_below(one) }
    end

    def refuse_empty(setting)
      setting.wrong("is empty; leave the line out to have the default") if setting.value.nil?
    end
  end
end
