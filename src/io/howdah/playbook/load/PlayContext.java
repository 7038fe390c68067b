package io.howdah.playbook.load;

import io.howdah.playbook.Role;
import io.howdah.playbook.RoleUse;
import io.howdah.playbook.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shared while one play, or something that it includes, is loaded.
 *
 * @param options the loader's
 * @param basedir the playbook's directory
 * @param play the play's scope
 * @param roles roles of the play by name and parameters
 * @param imported takes what import_role brings, in order
 */
record PlayContext(
    LoaderOptions options,
    Path basedir,
    Scope play,
    Map<RoleKey, Role> roles,
    List<RoleUse> imported) {

  static PlayContext of(LoaderOptions options, Path basedir, Scope play, RoleCache roles) {
    LoaderOptions beside =
        new LoaderOptions(
            options.reader(),
            options.modules(),
            options.lookups(),
            options.templates(),
            options.collections().beside(basedir),
            options.settings(),
            options.messages());
    return new PlayContext(beside, basedir, play, roles.of(play), new ArrayList<>());
  }

  /** The collection that the playbook itself lies in, or null. */
  @Nullable String ownCollection() {
    return CollectionFinder.collectionOf(basedir);
  }

  /** What makes two uses of a role the same. */
  record RoleKey(String name, List<@Nullable Object> use) {
    // Both written out: a record's own are linked at run time, which a short run feels.
    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof RoleKey that && name.equals(that.name) && use.equals(that.use);
    }
  }
}
