import io.howdah.jenkins.Parameters

Map call(String step, Map given) {
    Map known = described(step)
    String wrong = Parameters.fault(step, known, given)
    if (wrong != null) {
        error wrong
    }
    return Parameters.complete(known, given)
}

/** The step's own parameters and those that it shares with others. */
Map described(String step) {
    Map own = readYaml(text: libraryResource("steps/${step}.yml"))
    Map all = [:]
    all.putAll(own.parameters ?: [:])
    List shared = own.also ?: []
    for (int i = 0; i < shared.size(); i++) {
        Map more = readYaml(text: libraryResource("steps/shared/${shared[i]}.yml"))
        all.putAll(more.parameters)
    }
    return all
}
