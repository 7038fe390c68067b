# What cluster.yml and the environment say, and where: see settings.rb.
require "psych"

module Howdah
  # A value that cannot be; the message says where it stands.
  class WrongSetting < StandardError; end

  # Where a value stands, and the error about it.
  Setting = Struct.new(:key, :value, :origin) do
    def shown
      value.is_a?(String) ? "'#{value}'" : Setting.text(value)
    end

    # As Java writes it.
    def self.text(value)
      case value
      when nil then "empty"
      when Array then "[#{value.map { |item| text(item) }.join(", ")}]"
      when Hash then "{#{value.map { |name, item| "#{name}=#{text(item)}" }.join(", ")}}"
      else value.to_s
      end
    end

    def wrong(text)
      raise WrongSetting, "#{origin}: #{key} #{text}"
    end

    def wanted(what)
      wrong("is #{shown}: #{what} is wanted")
    end
  end

  # The file's settings, and over them the environment's.
  class Given
    KEYS = %w[
      provider lab network virtual_ip scope etcd_nodes patroni_nodes postgresql_version
      synchronous_mode ttl loop_wait retry_timeout patroni parameters admin_user admin_password
      superuser_password replication_password rewind_password watchdog box memory cpus
    ].freeze
    TEXTS = %w[
      admin_user scope lab box admin_password superuser_password replication_password rewind_password
    ].freeze

    def initialize(file, environment)
      @given = {}
      @places = {}
      add_file(file) if File.exist?(file)
      KEYS.each { |key| add_variable(key, environment["HOWDAH_#{key.upcase}"]) }
    end

    def [](key)
      @given[key]
    end

    # What a setting holds under a name, with its own place.
    def below(word, name)
      Setting.new("#{word}.#{name}", @given[word].value[name], @places["#{word}.#{name}"] || @given[word].origin)
    end

    private

    def add_file(file)
      @file = file
      document = Psych.parse(readable(file), filename: file)
      root = document ? document.root : nil
      return if root.nil? || (root.is_a?(Psych::Nodes::Scalar) && value(root).nil?)

      refuse_twice(root)
      unless root.is_a?(Psych::Nodes::Mapping)
        kind = root.is_a?(Psych::Nodes::Sequence) ? "list" : "single value"
        raise WrongSetting, "#{place(root)}: settings are wanted as 'name: value', not a #{kind}"
      end
      root.children.each_slice(2) { |key, node| add_entry(key, node) }
    rescue Psych::SyntaxError => e
      raise WrongSetting, "#{file}:#{e.line}:#{e.column}: this is not YAML: #{e.problem}"
    end

    def readable(file)
      File.read(file)
    rescue SystemCallError
      raise WrongSetting, "#{file}: this settings file cannot be read"
    end

    def place(node)
      "#{@file}:#{node.start_line + 1}:#{node.start_column + 1}"
    end

    def refuse_twice(node)
      if node.is_a?(Psych::Nodes::Mapping)
        names = []
        node.children.each_slice(2) do |key, item|
          raise WrongSetting, "#{place(key)}: #{value(key)} is set twice" if names.include?(value(key).to_s)

          names << value(key).to_s
          refuse_twice(item)
        end
      elsif node.is_a?(Psych::Nodes::Sequence)
        node.children.each { |item| refuse_twice(item) }
      end
    end

    def add_entry(key, node)
      word = value(key).to_s
      raise WrongSetting, "#{place(key)}: #{unknown(word)}" unless KEYS.include?(word)

      @given[word] = Setting.new(word, value(node), place(node))
      return unless node.is_a?(Psych::Nodes::Mapping)

      node.children.each_slice(2) { |name, item| @places["#{word}.#{value(name)}"] = place(item) }
    end

    def add_variable(key, text)
      return if text.nil? || text.empty?

      origin = "HOWDAH_#{key.upcase}"
      @given[key] = Setting.new(key, TEXTS.include?(key) ? text : value(Psych.parse(text).root), origin)
    rescue Psych::SyntaxError
      Setting.new(key, text, origin).wrong("is not YAML")
    end

    def unknown(word)
      near = Nearest.to(word, KEYS)
      "unknown setting '#{word}': " + (near ? "did you mean #{near}?" : "known are #{KEYS.join(", ")}")
    end

    # A vaulted text stays as it is: none that a Vagrantfile needs is a secret.
    def value(node)
      case node
      when Psych::Nodes::Mapping then node.children.each_slice(2).to_h { |k, v| [value(k), value(v)] }
      when Psych::Nodes::Sequence then node.children.map { |child| value(child) }
      else node.quoted || node.tag ? node.value : PlainScalar.read(node.value)
      end
    end
  end

  # What a word without quotes is.
  module PlainScalar
    module_function

    def read(text)
      case text
      when "", "~", "null", "Null", "NULL" then nil
      when /\A(?:yes|Yes|YES|true|True|TRUE|on|On|ON)\z/ then true
      when /\A(?:no|No|NO|false|False|FALSE|off|Off|OFF)\z/ then false
      when /\A[-+]?(?:0|[1-9][0-9_]*)\z/ then text.delete("_").to_i
      when /\A[-+]?0[0-7_]+\z/ then text.delete("_").to_i(8)
      when /\A[-+]?0x[0-9a-fA-F_]+\z/ then text.delete("_").to_i(16)
      when /\A[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?\z/ then text.delete("_").to_f
      else text
      end
    end
  end

  # What somebody probably meant.
  module Nearest
    module_function

    def to(given, known)
      allowed = [1, given.length / 3].max
      known.map { |word| [distance(given, word), word] }.select { |edits, _| edits <= allowed }.min&.last
    end

    # Edits: insertions, deletions, substitutions, and swaps of neighbours.
    def distance(from, to)
      edits = Array.new(from.length + 1) { |i| Array.new(to.length + 1) { |j| i.zero? || j.zero? ? i + j : 0 } }
      (1..from.length).each { |i| (1..to.length).each { |j| edits[i][j] = fewest(from, to, i, j, edits) } }
      edits[from.length][to.length]
    end

    def fewest(from, to, i, j, edits)
      change = edits[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1)
      best = [change, edits[i - 1][j] + 1, edits[i][j - 1] + 1].min
      swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]
      swapped ? [best, edits[i - 2][j - 2] + 1].min : best
    end
  end
end
