package org.plenary.testkit;

import org.plenary.domain.network.NetworkSignups;

final class InMemoryNetworkSignupsTest implements NetworkSignupsContract {
    private final NetworkSignups networkSignups = new InMemoryNetworkSignups();

    @Override
    public NetworkSignups networkSignups() {
        return networkSignups;
    }
}
