package io.howdah.jenkins

import com.cloudbees.groovy.cps.NonCPS

/** What a step was given, against what resources/steps/<step>.yml describes. Pure functions. */
class Parameters implements Serializable {
    private static final long serialVersionUID = 1

    /** What is wrong with the given parameters, or null. */
    @NonCPS
    static String fault(String step, Map described, Map given) {
        String unknown = given.keySet().find { !described.containsKey(it) }
        if (unknown != null) {
            String near = nearest(unknown, described.keySet())
            return "${step}: there is no parameter '${unknown}'; the nearest is '${near}'. All: ${described.keySet().join(', ')}".toString()
        }
        String missing = described.keySet().find { described[it].required && given[it] == null }
        if (missing != null) {
            return "${step}: the parameter '${missing}' is missing: ${described[missing].about}".toString()
        }
        String odd = given.keySet().find { given[it] && described[it].values && !described[it].values.contains(given[it].toString()) }
        if (odd != null) {
            String near = nearest(given[odd].toString(), described[odd].values)
            return "${step}: the parameter '${odd}' can't be '${given[odd]}'; the nearest is '${near}'. All: ${described[odd].values.join(', ')}".toString()
        }
        String wrong = given.keySet().find { given[it] != null && !Parameters.fits(described[it].type, given[it]) }
        return wrong == null ? null : "${step}: the parameter '${wrong}' must be a ${described[wrong].type}".toString()
    }

    /** The given parameters over the defaults; null counts as not given. */
    @NonCPS
    static Map complete(Map described, Map given) {
        Map all = [:]
        described.each { name, about ->
            all[name] = Parameters.converted(about.type, given[name] == null ? about.default : given[name])
        }
        return all
    }

    /** Those of the given parameters that another step knows too. */
    @NonCPS
    static Map only(Map given, Collection names) {
        return given.findAll { name, value -> value != null && names.contains(name) }
    }

    /** Build parameters come as text. */
    @NonCPS
    private static Object converted(String type, Object value) {
        if (value == null || value == '') {
            return value
        }
        return type == 'flag' ? value.toString() == 'true' : type == 'number' ? value.toString().toInteger() : value
    }

    @NonCPS
    private static boolean fits(String type, Object value) {
        switch (type) {
            case 'map': return value instanceof Map
            case 'list': return value instanceof List || value instanceof CharSequence
            case 'flag': return value instanceof Boolean || value.toString() in ['true', 'false']
            case 'number': return value == '' || value instanceof Number || value.toString().matches('[0-9]+')
            case 'text': return value instanceof CharSequence || value instanceof Number
            default: return true
        }
    }

    @NonCPS
    private static String nearest(String word, Collection words) {
        return words.min { Parameters.distance(word.toLowerCase(), it.toLowerCase()) }
    }

    /** How many letters to put in, take out or change. */
    @NonCPS
    private static int distance(String a, String b) {
        List before = []
        for (int j = 0; j <= b.length(); j++) {
            before << j
        }
        for (int i = 1; i <= a.length(); i++) {
            List now = [i]
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.substring(i - 1, i) == b.substring(j - 1, j) ? 0 : 1)
                now << Math.min(change, Math.min((int) now[j - 1], (int) before[j]) + 1)
            }
            before = now
        }
        return before[b.length()]
    }
}
