"""What deploy/ and the guide say agrees with the code. How nginx behaves: tests/privacy/."""

from __future__ import annotations

import re
import runpy

import pytest
import yaml

from tests.conftest import ROOT
from tests.privacy.running import free_port, site
from web.security import BODY_CAP

DEPLOY = ROOT / "deploy"
GUIDE = ROOT / "docs" / "uitrollen.md"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
NGINX = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
OBJECTS = list(yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8")))
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SETTING = re.compile(r"\b(?:RONDKOMEN_[A-Z]+|RATELIMIT_[A-Z_]+|WEB_CONCURRENCY)\b")
PODS = {o["metadata"]["name"]: o["spec"]["template"] for o in OBJECTS if o["kind"] == "Deployment"}
CONTAINERS = {
    c["name"]: (pod["spec"], c) for pod in PODS.values() for c in pod["spec"]["containers"]
}


def _kind(kind: str) -> dict[str, dict]:
    return {each["metadata"]["name"]: each["spec"] for each in OBJECTS if each["kind"] == kind}


@pytest.mark.parametrize("file", [*sorted(DEPLOY.iterdir()), GUIDE], ids=lambda file: file.name)
def test_settings_named_are_settings_of_the_site(file):
    """Each stands in .env.example, and something reads it."""
    known = set(SETTING.findall((ROOT / ".env.example").read_text(encoding="utf-8")))
    reading = [ROOT / "web" / "settings.py", ROOT / "gunicorn.conf.py"]
    read = set(SETTING.findall("".join(path.read_text(encoding="utf-8") for path in reading)))
    named = set(SETTING.findall(file.read_text(encoding="utf-8")))
    assert named <= known & read


def test_container_starts_what_the_procfile_starts():
    command = yaml.safe_load(re.search(r"^CMD (.*)$", CONTAINERFILE, re.MULTILINE)[1])
    procfile = (ROOT / "Procfile").read_text(encoding="utf-8").strip()
    assert " ".join(command) == procfile.removeprefix("web: ").replace("'", "")


def test_container_installs_as_the_makefile_does():
    """What is pinned, with hashes; Python of a version the project knows; no shell anywhere."""
    (install,) = [line for line in CONTAINERFILE.splitlines() if 'requirements.txt"]' in line]
    assert "--require-hashes" in install
    assert "--require-hashes --requirement requirements.txt" in (ROOT / "Makefile").read_text()
    versions = re.findall(r"^FROM \S+/python:3\.(\d+)-slim", CONTAINERFILE, re.MULTILINE)
    assert len(versions) == 2
    assert len(set(versions)) == 1
    assert int(versions[0]) >= 11
    assert re.findall(r"^(?:RUN|CMD|ENTRYPOINT) (?!\[)", CONTAINERFILE, re.MULTILINE) == []


def test_container_holds_what_the_site_needs_and_runs_as_nobody():
    copied = re.findall(r"^COPY (?!--from)(\S+)", CONTAINERFILE, re.MULTILINE)
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert {"web", "content_b1", "translations", "gunicorn.conf.py"} <= set(copied)
    assert {".", "tests", ".env"}.isdisjoint(copied)
    assert int(re.search(r"^USER (\d+)", CONTAINERFILE, re.MULTILINE)[1]) >= 10000


@pytest.mark.parametrize("name", CONTAINERS)
def test_container_in_kubernetes_is_closed(name):
    pod, container = CONTAINERS[name]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert {"requests", "limits"} <= set(container["resources"])
    assert not any("--appendonly yes" in str(part) for part in container.get("command", []))


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_container_in_compose_is_closed(service):
    said = COMPOSE["services"][service]
    assert (said["read_only"], said["cap_drop"], said["ulimits"]) == (True, ["ALL"], {"core": 0})
    assert said["security_opt"] == ["no-new-privileges:true"]


def test_everything_that_can_be_written_is_memory():
    for name, pod in PODS.items():
        for volume in pod["spec"].get("volumes", []):
            kind = set(volume) - {"name"}
            assert kind <= {"emptyDir", "configMap", "secret"}, name
            assert volume.get("emptyDir", {"medium": "Memory"})["medium"] == "Memory", name
    mounts = {mount["mountPath"] for mount in CONTAINERS["proxy"][1]["volumeMounts"]}
    named = re.findall(r"(?:_temp_path|^pid) (/\w+(?:/shm)?)/", NGINX, re.MULTILINE)
    assert len(named) == 6
    assert set(named) <= mounts
    assert {"/tmp", "/dev/shm"} <= {m["mountPath"] for m in CONTAINERS["site"][1]["volumeMounts"]}


def test_names_in_kubernetes_agree():
    policies, labels = _kind("NetworkPolicy"), {n: p["metadata"]["labels"] for n, p in PODS.items()}
    assert set(policies) == set(_kind("Service")) == set(PODS)
    for name in PODS:
        assert labels[name] == {"app": name}
        assert policies[name]["podSelector"]["matchLabels"] == labels[name]
        assert _kind("Service")[name]["selector"] == labels[name]
    assert _kind("Deployment")["rondkomen"]["replicas"] >= 2
    env = {item["name"]: item.get("value") for item in CONTAINERS["site"][1]["env"]}
    probe = CONTAINERS["proxy"][1]["readinessProbe"]["httpGet"]
    assert probe["httpHeaders"] == [{"name": "Host", "value": env["RONDKOMEN_HOSTS"]}]
    assert env["RATELIMIT_STORAGE_URI"] == "redis://rondkomen-redis:6379/0"
    assert env["RONDKOMEN_SLEUTELS"] is None, "a key stands in a file"
    kustomization = yaml.safe_load((DEPLOY / "kustomization.yaml").read_text(encoding="utf-8"))
    made = {item["name"] for item in kustomization["configMapGenerator"]}
    volumes = CONTAINERS["proxy"][0]["volumes"]
    assert {v["configMap"]["name"] for v in volumes if "configMap" in v} == made


def test_the_way_out_is_names_and_redis_only():
    out = _kind("NetworkPolicy")
    ports = [port["port"] for rule in out["rondkomen"]["egress"] for port in rule["ports"]]
    assert sorted(ports) == [53, 53, 6379]
    assert "Egress" in out["rondkomen-redis"]["policyTypes"]
    assert "egress" not in out["rondkomen-redis"]


def test_redis_keeps_nothing():
    command = CONTAINERS["redis"][1]["command"]
    options = dict(zip(command[1::2], command[2::2], strict=True))
    assert (options["--save"], options["--appendonly"]) == ("", "no")
    assert "--maxmemory" in options


def test_nginx_and_the_site_agree():
    assert f"client_max_body_size {BODY_CAP // 1024}k;" in NGINX
    assert "access_log off;" in NGINX
    assert re.findall(r"server (\S+) max_fails=0;", NGINX) == ["127.0.0.1:8000"] * 2
    settings = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    patience = int(re.search(r"proxy_read_timeout (\d+)s", NGINX)[1])
    assert patience > settings["timeout"], "nginx gives up before gunicorn does"


def test_health_check_asks_under_a_name_the_site_answers_to(tmp_path):
    healthy = runpy.run_path(str(DEPLOY / "gezond.py"))["healthy"]
    hosts = {"RONDKOMEN_HOSTS": ".rondkomen.test, ander.test"}
    with site(tmp_path, hosts) as running:
        assert healthy({**hosts, "PORT": str(running.port)})
        assert not healthy({"PORT": str(running.port)})
    assert not healthy({**hosts, "PORT": str(free_port())})
