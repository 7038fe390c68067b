# YAML as the engine reads it (YAML 1.1, as Ansible does), with the place of every value.
require "psych"

module Howdah
  # A value that cannot be; the message says where it stands.
  class WrongSetting < StandardError; end

  # A text that is no YAML at all.
  class NoYaml < WrongSetting; end

  # A value and its place; of a mapping the names and the nodes below, each with its name's place.
  Node = Struct.new(:value, :place, :key_place, :entries)

  # One document: the root as a Node, nil where there is nothing.
  class Document
    attr_reader :root

    def initialize(text, file)
      @file = file
      @anchors = {}
      documents = Psych.parse_stream(text, filename: file).children
      refuse(documents[1], "expected a single document in the stream, but found another document") if documents.size > 1
      @root = documents.empty? ? nil : read(documents.first.root)
    rescue Psych::SyntaxError => e
      raise NoYaml, "#{file}:#{e.line}:#{e.column}: this is not YAML: #{e.problem}"
    end

    private

    def refuse(node, problem)
      raise NoYaml, "#{place(node)}: this is not YAML: #{problem}"
    end

    def place(node)
      "#{@file}:#{node.start_line + 1}:#{node.start_column + 1}"
    end

    def read(node)
      return @anchors[node.anchor] || refuse(node, "found undefined alias") if node.is_a?(Psych::Nodes::Alias)

      made = case node
             when Psych::Nodes::Mapping then mapping(node)
             when Psych::Nodes::Sequence then Node.new(node.children.map { |child| read(child).value }, place(node))
             else Node.new(Scalar.read(node) { |problem| refuse(node, problem) }, place(node))
             end
      @anchors[node.anchor] = made if node.anchor
      made
    end

    def mapping(node)
      entries = {}
      merged = {}
      node.children.each_slice(2) do |key, item|
        if key.is_a?(Psych::Nodes::Scalar) && key.value == "<<" && !key.quoted
          merge(item, merged)
        else
          add(entries, key, item)
        end
      end
      entries = merged.merge(entries)
      Node.new(entries.transform_values(&:value), place(node), nil, entries)
    end

    # The first of several that have a name counts.
    def merge(item, merged)
      below = item.is_a?(Psych::Nodes::Sequence) ? item.children : [item]
      below.each do |one|
        held = read(one).entries or refuse(one, "expected a mapping or list of mappings for merging")
        merged.merge!(held) { |_, first, _| first }
      end
    end

    def add(entries, key, item)
      name = read(key).value
      refuse(key, "found unacceptable key") if name.is_a?(Array) || name.is_a?(Hash)
      raise WrongSetting, "#{place(key)}: #{name} is set twice" if entries.keys.map(&:to_s).include?(name.to_s)

      entries[name] = read(item).dup.tap { |made| made.key_place = place(key) }
    end
  end

  # What a word is.
  module Scalar
    BOOLS = { "yes" => true, "true" => true, "on" => true, "no" => false, "false" => false, "off" => false }.freeze
    # A vaulted text stays as it is: none that a Vagrantfile needs is a secret.
    TEXTS = %w[! tag:yaml.org,2002:str !vault !vault-encrypted !unsafe tag:yaml.org,2002:binary].freeze

    module_function

    def read(node, &refuse)
      tag = node.tag
      return node.value if TEXTS.include?(tag) || (tag.nil? && node.quoted)

      refuse.call("could not determine a constructor for the tag '#{tag}'") if tag && !tag.start_with?("tag:yaml.org,2002:")
      plain(node.value)
    end

    def plain(text)
      case text
      when "", "~", "null", "Null", "NULL" then nil
      when /\A(?:yes|Yes|YES|true|True|TRUE|on|On|ON|no|No|NO|false|False|FALSE|off|Off|OFF)\z/ then BOOLS[text.downcase]
      else number(text)
      end
    end

    def number(text)
      digits = text.delete("_")
      case text
      when /\A[-+]?(?:0|[1-9][0-9_]*)\z/ then digits.to_i
      when /\A[-+]?0[0-7_]+\z/ then digits.to_i(8)
      when /\A[-+]?0x[0-9a-fA-F_]+\z/ then digits.to_i(16)
      when /\A[-+]?0b[01_]+\z/ then digits.to_i(2)
      when /\A[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+\z/ then sixties(digits)
      when /\A[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?\z/ then digits.to_f
      when /\A[-+]?\.(?:inf|Inf|INF)\z/ then text.start_with?("-") ? -Float::INFINITY : Float::INFINITY
      else text
      end
    end

    # Minutes and hours, as YAML 1.1 has them: 1:30 is 90.
    def sixties(digits)
      parts = digits.delete("-+").split(":").map(&:to_i)
      value = parts.reduce { |sum, part| sum * 60 + part }
      digits.start_with?("-") ? -value : value
    end
  end
end
