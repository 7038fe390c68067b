package io.howdah.playbook;

import java.util.List;

/**
 * One use of a role in a play.
 *
 * @param role the role
 * @param blocks its tasks to run here, its dependencies' first; after each role's own blocks one
 *     with the implicit task {@code meta: role_complete}
 * @param handlers its handlers, its dependencies' first
 */
public record RoleUse(Role role, List<Block> blocks, List<Block> handlers) {}
