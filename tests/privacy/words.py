"""Hostile words: what strangers put in fields, addresses and headers. `{m}` is a marker."""

from __future__ import annotations

INJECTED = b"x-ingespoten"
"""The name of a header that can only come from us."""
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
METHODS = "GET HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT PROPFIND".split()
FIELDS = "plaats gemeente kiosk naar knop vraag antwoord".split()
PARAMETERS = "fout keuze gemeente wijzig rijen naar next url vraag knop taal kiosk".split()
TYPES = (
    f"{FORM}; charset=utf-16",
    f"{JSON}; charset=utf-7",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded, application/json",
    "*/*",
    ";",
    "a" * 900,
)
VALUES = """{m}|' OR 1=1 -- {m}|"; DROP TABLE antwoorden; -- {m}|{{{{7*7}}}}{m}|{{{{config}}}}{m}
${{7*7}}{m}|{{% raw %}}{m}|<script>alert('{m}')</script>|"><img src=x onerror=alert('{m}')>
javascript:alert('{m}')|'{m}'|&lt;{m}&gt;|../../../../etc/passwd{m}|..\\..\\{m}|/etc/passwd
//evil.example/{m}|///evil.example/{m}|\\\\evil.example\\{m}|/\\evil.example/{m}
https://evil.example/{m}|https:evil.example/{m}|/%5cevil.example/{m}|.evil.example|@evil.example
$(sleep 9){m}|() {{ :;}}; echo {m}|%s%n%x{m}|1e999|NaN|-0|-1|Infinity|1_000|0x10|1,2,3|²|½|٣٤|１２
99999999999999999999|0.{m}|true|null|[]|{{}}|__proto__|constructor|__class__{m}|geen|weet_ik_niet
💶{m}|👩‍👩‍👧‍👧{m}|أهلا{m}|é{m}|ﬀ{m}| {m}|overslaan|meer""".replace("\n", "|").split("|")
SPECIAL = (
    "\0{m}",
    "\u202e{m}\u2066",
    "\ud800{m}",
    "{m}\r\nX-Ingespoten: {m}\r\n\r\n{m}",
    "\ufeff{m}",
)
STRANGE_HEADERS = """User-Agent: {v}|Referer: https://evil.example/{m}|Accept-Language: {v}
Accept: {v}|X-Forwarded-For: {m}|X-Forwarded-Host: {m}.evil.example|X-Forwarded-Proto: {m}
X-Forwarded-Prefix: //evil.example/{m}|Forwarded: host={m};proto=https|X-Original-URL: /{m}
X-Rewrite-URL: //evil.example/{m}|X-HTTP-Method-Override: {m}|Authorization: Basic {m}
Range: bytes=0-{m}|If-None-Match: "{m}"|If-Modified-Since: {m}|Upgrade: h2c, {m}|SCRIPT_NAME: /{m}
Content-Encoding: gzip|Content-Encoding: {m}|Accept-Encoding: {m}|Via: {m}|TE: {m}
Expect: 100-continue|Origin: https://evil.example|Sec-Fetch-Site: cross-site|Sec-Fetch-Site: {m}
Origin: http://[{m}|Origin: null|X-{m}: {m}|Content-Language: {m}|Cookie: {m}|Cookie: ={m};;=;a
Purpose: prefetch|Connection: close, {m}|HTTP2-Settings: {m}""".replace("\n", "|").split("|")
HOSTS = """evil.example|{m}.evil.example|rondkomen.test:99999|rondkomen.test@{m}|[::{m}]|a b{m}
<{m}>|../{m}|{m}_x|"{m}"|127.0.0.1:{m}|rondkomen.test/{m}|{m}%0d%0a|-{m}|.{m}|""".replace(
    "\n", "|"
).split("|")
BROKEN = """GET / HTTP/9.{m}|GET /{m} HTTP/1.1 {m}|GET  /{m}  HTTP/1.1|{m}|get / HTTP/1.1|GET /{m}
GET http://evil.example/{m} HTTP/1.1|GET //evil.example/{m} HTTP/1.1|GET \\\\evil{m} HTTP/1.1
CONNECT {m}.example:443 HTTP/1.1|OPTIONS * HTTP/1.1|GET ?{m} HTTP/1.1|GET #{m} HTTP/1.1
GET http://[{m} HTTP/1.1|GET /%00{m} HTTP/1.1|GET /%{m} HTTP/1.1|{m} / HTTP/1.1
GET /;{m} HTTP/1.1|PRI * HTTP/2.0|GET /\x00{m} HTTP/1.1""".replace("\n", "|").split("|")
FRAMES = (  # lines that say how long a body is, and the body
    ("Transfer-Encoding: chunked", "3\r\na=1\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked", "{m}\r\na=1\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked", "-1\r\n\r\n"),
    ("Transfer-Encoding: chunked", "ffffffffffffffff\r\n{m}"),
    ("Transfer-Encoding: chunked", "3;{m}\r\na=1{m}\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked", "0\r\nX-Ingespoten: {m}\r\n\r\n"),
    ("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"),
    ("Transfer-Encoding: {m}", "a=1"),
    ("Transfer-Encoding : chunked", "0\r\n\r\n"),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
    ("Transfer-Encoding: chunked\r\nContent-Length: 4", "0\r\n\r\nGET /{m} HTTP/1.1\r\n\r\n"),
    ("Content-Length: 400", "a={m}"),
    ("Content-Length: -1", "a={m}"),
    ("Content-Length: +3", "a=1"),
    ("Content-Length: {m}", "a=1"),
    ("Content-Length: 3\r\nContent-Length: 4", "a=1{m}"),
    ("Content-Length: 999999999999999999999", "a={m}"),
    ("Content-Length: 3", "a=1GET /{m} HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
    ("X: 1\r\n folded {m}", ""),
    ("X: {m}\rY: {m}", ""),
    ("X\x00: {m}", ""),
    ("{m}", ""),
    (": {m}", ""),
    ("\r\n".join(["A: {m}"] * 99), ""),
    ("A: " + "{m}" * 900, ""),
    ("Expect: {m}", ""),
    ("SCRIPT_NAME: //evil.example/{m}", ""),
    ("PATH_INFO: //evil.example/{m}", ""),
    ("Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: {m}", ""),
)
