# What cluster.yml and the environment say, and where: see settings.rb.
require_relative "values"

module Howdah
  # Where a value stands, and the error about it. The node is nil where no file holds it.
  Setting = Struct.new(:key, :value, :origin, :node) do
    def shown
      return "empty" if value.nil?

      value.is_a?(String) ? "'#{value}'" : Setting.text(value)
    end

    # The last part of its key.
    def name
      key.split(".", 2).last
    end

    # What stands below it, each with its own place; nothing where it is no mapping.
    def inner
      return [] unless value.is_a?(Hash)

      value.map do |name, below|
        word = Setting.text(name)
        held = node.is_a?(Node) && node.entries ? node.entries.find { |key, _| key == name }&.last : nil
        Setting.new("#{key}.#{word}", below, held&.place || origin, held)
      end
    end

    # As Java writes it.
    def self.text(value)
      case value
      when nil then "null"
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
      add_file(file) if File.exist?(file)
      KEYS.each { |key| add_variable(key, environment["HOWDAH_#{key.upcase}"]) }
    end

    def [](key)
      @given[key]
    end

    private

    def add_file(file)
      root = Document.new(readable(file), file).root
      return if root.nil? || root.value.nil?

      unless root.entries
        kind = root.value.is_a?(Array) ? "list" : "single value"
        raise WrongSetting, "#{root.place}: settings are wanted as 'name: value', not a #{kind}"
      end
      root.entries.each { |name, node| add_entry(Setting.text(name), node) }
    end

    def readable(file)
      File.read(file)
    rescue SystemCallError
      raise WrongSetting, "#{file}: this settings file cannot be read"
    end

    def add_entry(word, node)
      raise WrongSetting, "#{node.key_place}: #{unknown(word)}" unless KEYS.include?(word)

      @given[word] = Setting.new(word, node.value, node.place, node)
    end

    def add_variable(key, text)
      return if text.nil? || text.empty?

      origin = "HOWDAH_#{key.upcase}"
      value = TEXTS.include?(key) ? text : Document.new(text, key).root&.value
      @given[key] = Setting.new(key, value, origin)
    rescue NoYaml
      Setting.new(key, text, origin).wrong("is not YAML")
    end

    def unknown(word)
      near = Nearest.to(word, KEYS)
      "unknown setting '#{word}': " + (near ? "did you mean #{near}?" : "known are #{KEYS.join(", ")}")
    end
  end

  # What somebody probably meant.
  module Nearest
    module_function

    def to(given, known)
      allowed = [1, given.length / 3].max
      near = known.map { |word| [distance(given, word), keeps?(given, word) ? 0 : 1, word] }
      near.select { |edits, _, _| edits <= allowed }.min&.last
    end

    # Whether a slip left letters out or put some in, which is likelier than a wrong letter.
    def keeps?(given, word)
      within?(given, word) || within?(word, given)
    end

    def within?(letters, word)
      rest = letters.chars
      word.each_char { |letter| rest.shift if rest.first == letter }
      rest.empty?
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
