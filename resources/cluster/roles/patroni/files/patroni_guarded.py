#!/usr/bin/python3
"""Runs Patroni with a leader key that is compared before it is overwritten.

Up to 3.0.2 Patroni's etcd3 writes the leader key of a renewed lease without looking: a primary that
was frozen for longer than its lease takes the key back from the primary that followed it, and all
that one had acknowledged is rewound away (Patroni PR 2689). Here a write of the leader key happens
only if nobody holds it or we do; where somebody else does, the update says no and Patroni demotes.
"""
import sys

from patroni.dcs import etcd3


def guard(leader_keeper):
    """Makes one Etcd3 object's writes of its leader key conditional; returns whether one was refused."""
    client = leader_keeper._client
    plain_put = client.put
    refused = []

    def put(key, value, lease=None, create_revision=None, mod_revision=None, retry=None):
        if key != leader_keeper.leader_path or create_revision is not None or mod_revision is not None:
            return plain_put(key, value, lease, create_revision, mod_revision, retry=retry)
        if plain_put(key, value, lease, "0", retry=retry):
            return True
        held = client.range(key, retry=retry)
        found = held.get("kvs", []) if held else []
        # Whether an answer is decoded already differs between versions.
        if found and found[0].get("value") in (value, etcd3.base64_encode(value)):
            return plain_put(key, value, lease, None, found[0]["mod_revision"], retry=retry)
        refused.append(key)
        etcd3.logger.warning("the leader key belongs to another node now; it is left alone")
        return False

    client.put = put
    return refused


def install():
    """Wraps Etcd3 so that every object of it is guarded."""
    plain_update = etcd3.Etcd3._update_leader

    def update(self, *args, **kwargs):
        if not hasattr(self, "_howdah_refused"):
            self._howdah_refused = guard(self)
        del self._howdah_refused[:]
        kept = plain_update(self, *args, **kwargs)
        return kept and not self._howdah_refused

    etcd3.Etcd3._update_leader = update


if __name__ == "__main__":
    install()
    from patroni.__main__ import main

    sys.exit(main())
