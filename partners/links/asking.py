"""Asking an address whether it answers: politely, and never inside our own network.

A record may name any address. A checker that follows it blindly would let a writer knock at doors that only this server
can reach (server-side request forgery). So the name is looked up once, every number found must be a public one, and the
connection goes to that very number; redirections are checked in the same way.
"""

import http.client
import ipaddress
import socket
import ssl
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

PATIENCE = 10  # seconds for each step
MOST_STEPS = 5  # redirections
PORTS = (80, 443, 8080, 8443)
AGENT = "portal-link-checker (one question a second; asks whether links of public records still work)"
# The door is there, though it is not opened to a program.
REFUSED_BUT_THERE = {401, 402, 403, 405, 406, 407, 429, 451, 999}


class Answer(NamedTuple):
    """Whether somebody is there, and what was said: a status or a kind of trouble."""

    is_alive: bool
    said: str


class _NotAsked(Exception):
    """An address that we do not ask."""


def ask(address: str) -> Answer:
    """Ask with HEAD and, if that is refused, with GET."""
    for method in ("HEAD", "GET"):
        try:
            status = _status(address, method)
        except _NotAsked as error:
            return Answer(False, str(error))
        except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
            if method == "GET":
                return Answer(False, type(error).__name__)
            continue
        if status < 400 or (status in REFUSED_BUT_THERE and method == "GET"):
            return Answer(True, str(status))
    return Answer(False, str(status))


def _status(address: str, method: str) -> int:
    for _step in range(MOST_STEPS):
        parts = urlsplit(address)
        response, connection = _request(parts, method)
        try:
            place = response.getheader("Location")
            if response.status not in (301, 302, 303, 307, 308) or not place:
                return response.status
        finally:
            connection.close()
        address = urljoin(address, place)
    raise _NotAsked("redirects without end")


def _request(parts, method: str) -> tuple[http.client.HTTPResponse, http.client.HTTPConnection]:
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _NotAsked("no web address")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=PATIENCE)
    connection.sock = _connected(parts.hostname, port, secure=parts.scheme == "https")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"User-Agent": AGENT, "Accept": "*/*", "Connection": "close", "Host": parts.netloc.rpartition("@")[2]}
    connection.request(method, quote(path, safe="/?&=%:;,+@~!$'()*#[]"), headers=headers)
    return connection.getresponse(), connection


def _connected(host: str, port: int, secure: bool) -> socket.socket:
    """A connection to the very number that was looked at."""
    if not allowed_port(port):
        raise _NotAsked("unusual port")
    numbers = {entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not all(is_public(number) for number in numbers):
        raise _NotAsked("not a public address")
    plain = socket.create_connection((sorted(numbers)[0], port), timeout=PATIENCE)
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain


def is_public(number: str) -> bool:
    """Whether an IP address belongs to the open Internet."""
    address = ipaddress.ip_address(number.split("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast


def allowed_port(port: int) -> bool:
    """Whether web servers use this port."""
    return port in PORTS
