import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('howdahAdhoc', given)
    return howdahHosts(o, Arguments.adhoc(o))
}
