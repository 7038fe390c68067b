# The settings of cluster.yml for the Vagrantfile: the same keys, checks and messages as the engine's
# (io.howdah.cluster.SpecReader), which a test compares.
require_relative "given"
require_relative "nested"

module Howdah
  # Reads settings as what they have to be. A hash by the keys' names, with defaults.
  class Settings
    PROVIDERS = %w[lab vagrant virtualbox libvirt lxc].freeze
    VERSIONS = %w[13 14 15 16 17 18].freeze
    ROLES = %w[postgres replicator rewind].freeze
    NETWORKS = { "lab" => nil, "lxc" => "10.0.3" }.freeze
    USUAL_NETWORK = "192.168.56".freeze
    OCTET = /(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])/.freeze
    PASSWORDS = %w[admin_password superuser_password replication_password rewind_password].freeze

    def self.load(file, environment)
      new(Given.new(file, environment)).read
    end

    def initialize(given)
      @given = given
    end

    # In the engine's order, so that of several faults both name the same.
    def read
      scope = text("scope", /[a-z][a-z0-9_-]{0,39}/, "a name of lower-case letters, digits, - and _ that begins with a letter") || "howdah"
      hosts = read_hosts
      network = read_network(hosts)
      check_lease
      one_of("postgresql_version", VERSIONS)
      hosts.merge(network, "scope" => scope, "admin_user" => read_administrator)
    end

    private

    def read_hosts
      provider = one_of("provider", PROVIDERS) || "lab"
      text("lab", /[a-z][a-z0-9-]{0,11}/, "a name of up to 12 letters, digits, dashes")
      etcd = integer("etcd_nodes", 3, 1..9)
      refuse_even(etcd)
      patroni = integer("patroni_nodes", 2, 2..20)
      bool("watchdog")
      { "provider" => provider, "etcd_nodes" => etcd, "patroni_nodes" => patroni,
        "box" => text("box", /\S+/, "the name of a Vagrant box"),
        "memory" => integer("memory", 2048, 512..1_048_576), "cpus" => integer("cpus", 2, 1..256) }
    end

    def refuse_even(etcd)
      return if etcd.odd?

      @given["etcd_nodes"].wrong("is #{etcd}: an even number of etcd nodes survives no more failures " \
                                 "than #{etcd - 1} do; an odd one is wanted")
    end

    def read_network(hosts)
      prefix = NETWORKS.fetch(hosts["provider"], USUAL_NETWORK)
      if (setting = @given["network"])
        found = /\A(#{OCTET}(?:\.#{OCTET}){2})(?:\.0\/24)?\z/.match(setting.value.to_s)
        setting.wanted("a /24, as 10.77.0.0/24,") unless found
        first = found[1].to_i
        setting.wrong("is #{setting.value}, where no host can have an address") if [0, 127].include?(first) || first >= 224
        prefix = found[1]
      end
      prefix, virtual = read_virtual_ip(hosts, prefix) if @given["virtual_ip"]
      { "prefix" => prefix, "virtual_ip" => virtual }
    end

    def read_virtual_ip(hosts, prefix)
      setting = @given["virtual_ip"]
      found = /\A(#{OCTET}(?:\.#{OCTET}){2})\.(#{OCTET})\z/.match(setting.value.to_s)
      setting.wanted("an IPv4 address") unless found
      if prefix && prefix != found[1]
        setting.wrong("is #{setting.value}, outside of the hosts' network #{prefix}.0/24")
      end
      refuse_taken(setting, found[2].to_i, hosts)
      [found[1], setting.value]
    end

    def refuse_taken(setting, octet, hosts)
      setting.wrong("is #{setting.value}, which is no host's address in a /24") if [0, 255].include?(octet)
      setting.wrong("is #{setting.value}, which this machine or the gateway has") if octet <= 2
      holder = holder(octet, hosts)
      setting.wrong("is #{setting.value}, which is the address of #{holder}") if holder
    end

    def holder(octet, hosts)
      etcd = octet - 11
      patroni = etcd - (hosts["provider"] == "lab" ? hosts["etcd_nodes"] : 10)
      return "etcd#{etcd + 1}" if (0...hosts["etcd_nodes"]).cover?(etcd)

      "pg-patroni#{patroni + 1}" if (0...hosts["patroni_nodes"]).cover?(patroni)
    end

    def check_lease
      ttl = integer("ttl", 20, 20..3600)
      needed = integer("loop_wait", 5, 1..1200) + 2 * integer("retry_timeout", 5, 3..1200)
      return if needed <= ttl

      culprit = @given["ttl"] || @given["retry_timeout"] || @given["loop_wait"]
      culprit.wrong("does not fit: loop_wait + 2 x retry_timeout = #{needed} must not exceed ttl = #{ttl}")
    end

    def read_administrator
      bool("synchronous_mode")
      user = text("admin_user", /[a-z_][a-z0-9_]{0,62}/, "a PostgreSQL role name of lower-case letters")
      if ROLES.include?(user) || user&.start_with?("pg_")
        @given["admin_user"].wrong("is '#{user}', which is a role of PostgreSQL or Patroni; take another")
      end
      NestedSettings.check_parameters(map("parameters"))
      NestedSettings.check_patroni(map("patroni"))
      PASSWORDS.each { |key| password(key) }
      user || "admin"
    end

    def text(key, form, what)
      setting = @given[key] or return
      valid = [String, Integer].any? { |type| setting.value.is_a?(type) }
      setting.wanted(what) unless valid && setting.value.to_s.match?(/\A(?:#{form})\z/)
      setting.value.to_s
    end

    def integer(key, otherwise, range)
      setting = @given[key] or return otherwise
      valid = setting.value.is_a?(Integer) && range.cover?(setting.value)
      setting.wanted("a number from #{range.first} to #{range.last}") unless valid
      setting.value
    end

    def bool(key)
      setting = @given[key] or return
      setting.wanted("true or false") unless [true, false].include?(setting.value)
    end

    # What stands below a setting; nothing where it is not set.
    def map(key)
      setting = @given[key] or return []
      setting.wrong("is #{setting.shown}: names and values are wanted") unless setting.value.is_a?(Hash)
      setting.inner
    end

    def password(key)
      setting = @given[key] or return
      setting.wrong("is no text; quote it if it looks like a number") unless setting.value.is_a?(String)
      setting.wrong("is empty; leave the line out to have the default") if setting.value.empty?
      control = setting.value.match?(/[[:cntrl:]]/) && !setting.value.start_with?("$ANSIBLE_VAULT")
      setting.wrong("holds a line break or another control character; take those out") if control
    end

    def one_of(key, known)
      setting = @given[key] or return
      word = setting.value.to_s
      return word if known.include?(word)

      near = Nearest.to(word, known)
      setting.wrong("is #{setting.shown}: known are #{known.join(", ")}" + (near ? "; did you mean #{near}?" : ""))
    end
  end
end
