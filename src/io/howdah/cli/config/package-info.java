/** Ansible's settings: ansible.cfg, ANSIBLE_* variables, defaults. */
@NullMarked
package io.howdah.cli.config;

import org.jspecify.annotations.NullMarked;
