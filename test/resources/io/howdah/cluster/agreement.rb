# Reads every case of a folder with the Vagrantfile's settings: agreement.rb SETTINGS.rb FOLDER.
# A case is FOLDER/N with cluster.yml and, a line each, variables in env. Prints a line per case: its
# number, a tab, and the settings or what is wrong.
require ARGV.fetch(0)

def read(folder)
  variables = File.readlines(File.join(folder, "env"), chomp: true).to_h { |line| line.split("=", 2) }
  settings = Howdah::Settings.load(File.join(folder, "cluster.yml"), variables)
  settings.sort.map { |key, value| "#{key}=#{value}" }.join(" ")
rescue Howdah::WrongSetting => e
  "WRONG #{e.message}"
end

Dir.children(ARGV.fetch(1)).sort_by(&:to_i).each do |name|
  puts "#{name}\t#{read(File.join(ARGV.fetch(1), name))}"
end
