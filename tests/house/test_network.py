"""A test cannot reach anything but this machine."""

import socket

import pytest
from pytest_socket import SocketConnectBlockedError


@pytest.mark.filterwarnings("ignore:A test tried to use socket")  # as this one means to
def test_the_world_is_out_of_reach() -> None:
    with socket.socket() as made, pytest.raises(SocketConnectBlockedError):
        made.connect(("192.0.2.1", 80))


def test_this_machine_is_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname()) as connection:
            assert connection.getpeername() == server.getsockname()
