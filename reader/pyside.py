"""Imports PySide6, without what it does at each start for those who write programs with it."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec

# What writes type stubs. It compiles large patterns, which takes a twentieth of a start.
_WRITES_STUBS = "shibokensupport.signature.lib.pyi_generator"


def import_pyside() -> None:
    """Import what windows need of PySide6; ImportError where it cannot be."""
    sys.meta_path.insert(0, _WithoutStubs)
    try:
        from PySide6 import QtWidgets  # noqa: F401 - with all that it imports itself
    finally:
        sys.meta_path.remove(_WithoutStubs)
    _keep_sources_unread()


class _WithoutStubs:
    """Finds an empty package where PySide6 asks for what writes stubs."""

    # WORKAROUND: PySide6 imports it for whoever may want it, and itself uses nothing of it. Where
    # its Python still lies in an archive, that finds it first, and a start takes as long as ever.

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None, _target: object = None
    ) -> ModuleSpec | None:
        """Return what is found under *name*; None leaves that to the finders that come next."""
        return ModuleSpec(name, None, is_package=True) if name == _WRITES_STUBS else None


def _keep_sources_unread() -> None:
    """Keep PySide6 from reading the source of each module that is imported after it."""
    # WORKAROUND: it looks for its own name there, so that its “features” may be chosen for a module
    # in another; none is chosen here. The sources would stay in memory, too.
    features = sys.modules.get("PySide6.support.feature")
    if features is not None:
        vars(features)["feature_imported"] = id  # which does nothing
