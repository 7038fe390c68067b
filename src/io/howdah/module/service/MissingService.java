package io.howdah.module.service;

import io.howdah.module.ModuleFailure;

/** Ansible's words for a service that is not there. */
final class MissingService {
  private MissingService() {}

  static ModuleFailure named(String name, String where) {
    return new ModuleFailure("Could not find the requested service " + name + ": " + where);
  }
}
