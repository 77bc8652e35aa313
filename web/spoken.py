"""Templates, compiled once for each language, with their sentences in it already.

A page has hundreds of sentences. To look up each of them for each visitor took more than all else
on the page; as a part of the template they cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, Final

from flask import Flask
from flask.templating import Environment
from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from web import translate

SAYS: Final = frozenset({"_", "gettext"})
FILLED_IN: Final = re.compile(r"%\((\w+)\)s|%(%)")
"""As the tag `trans` writes what is filled in, and a percent sign."""


class _Sentences(NodeTransformer):
    """Puts each sentence of a template in the language of this moment."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """`_('...')` in an expression."""
        said = _sentence(node)
        if said is None or node.kwargs:
            return self.generic_visit(node)
        return nodes.MarkSafe(nodes.Const(translate.gettext(said) % {}))

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        """What stands on the page: text and expressions in turn."""
        node.nodes = [part for one in node.nodes for part in _parts(one)]
        return self.generic_visit(node)


def _sentence(node: nodes.Node) -> str | None:
    """The Dutch sentence this asks for; None when it is another call."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    asks = node.node.name in SAYS and len(node.args) == 1
    return node.args[0].value if asks and isinstance(node.args[0], nodes.Const) else None


def _parts(node: nodes.Expr) -> Iterator[nodes.Expr]:
    """Of a sentence its words, and in between what is filled in; it is escaped like anything."""
    said = _sentence(node)
    if said is None:
        yield node
        return
    values = {one.key: one.value for one in node.kwargs}
    words, *rest = FILLED_IN.split(translate.gettext(said))
    yield nodes.TemplateData(words)
    for name, percent, following in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        yield nodes.TemplateData(percent) if percent else values[name]
        yield nodes.TemplateData(following)


class _InItsLanguage(CodeGenerator):
    def visit_Template(self, node: nodes.Template, frame: Any = None) -> None:
        super().visit_Template(_Sentences().visit(node), frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.html(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Names(Context):
    """The names a template knows."""

    def call(self, called: Callable, *args: Any, **named: Any) -> Any:
        """Nothing that a template of ours calls asks for the names or the settings of Jinja, so
        Jinja need not look whether it does: that took longer than most of what is called."""
        named.pop("_block_vars", None)  # which Jinja hands to every call
        named.pop("_loop_vars", None)
        return called(*args, **named)


class Spoken(Environment):
    """Where Flask finds its templates; for each language one that shares all but the templates."""

    code_generator_class = _InItsLanguage
    context_class = _Names

    @staticmethod
    def html(shown: object) -> Markup:
        """What stands on the page. What is safe already stays as it is: Jinja would make it once
        more, and a page has hundreds of pieces."""
        return shown if type(shown) is Markup else escape(shown)

    def __init__(self, app: Flask, **options: Any) -> None:
        super().__init__(app, **options, cache_size=-1)  # all of them: we know how many there are
        self._languages: dict[translate.Catalog, Environment] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template may use: one plain dict for all of them. Jinja lays an empty one over it,
        and looking through two takes longer, at every piece of a page."""
        return super().make_globals(d) if d else self.globals

    def get_or_select_template(self, name: Any, *more: Any, **options: Any) -> Template:
        """What Flask asks for to show a page: that template, in the language of this request."""
        spoken = translate.catalog()
        if spoken not in self._languages:
            self._languages[spoken] = self.overlay()
        return self._languages[spoken].select_template([name], *more, **options)
