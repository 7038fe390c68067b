import io.howdah.jenkins.Outcome

void call(Map o, List words, int number) {
    String name = o.name + '-' + number
    node(o.agents) {
        dir('howdah-' + name) {
            Map one = [:]
            deleteDir()
            unstash(name: 'howdah-' + o.name)
            try {
                one = howdahHosts(o + [name: name, junit: false, report: false, tolerant: true], words + ['--shard', "${number}/${o.shards}".toString()])
            } finally {
                stash(name: 'howdah-' + name, includes: 'howdah-reports/' + name + '/**', allowEmpty: true)
            }
            if (one.brokenOff || one.exitCode != 0 && one.hosts.isEmpty()) {
                error Outcome.failure(name, one)
            }
        }
    }
}
