"""The command line: the services without a window.

Results go to standard output, everything else to standard error; the exit status is 0 for done, 1 for done with problems
that are listed, 2 for wrong usage. Each command is a function of a module beside this one, imported when it is called.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from annotator.cli import terminal
from annotator.cli.arguments import COMMANDS, Arguments, WindowArguments, command_parser, window_parser
from annotator.errors import AnnotatorError, Cancelled

STOPPED = 130
"""Exit status after Ctrl+C, as shells have it."""

BROKEN_PIPE = 141
"""Exit status when nobody reads standard output any more, as shells have it."""

_TAKES_VALUE = ("--db", "--reviewer")
_ABOUT = ("-h", "--help", "--version")


def with_command_first(argv: Sequence[str]) -> list[str]:
    """The arguments with the command, if there is one, before the options that were given in front of it."""
    arguments = list(argv)
    index = 0
    while index < len(arguments) and arguments[index].startswith("-") and arguments[index] != "--":
        index += 2 if arguments[index] in _TAKES_VALUE else 1
    if index < len(arguments) and arguments[index] in COMMANDS:
        return [arguments[index], *arguments[:index], *arguments[index + 1 :]]
    return arguments


def is_command(arguments: Sequence[str]) -> bool:
    """Whether these arguments are for `main`, not for the window."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0] in _ABOUT)


def window_arguments(arguments: Sequence[str]) -> WindowArguments | int:
    """What the window is to open, or the exit status if the arguments are wrong."""
    terminal.prepare()
    try:
        return window_parser().parse_args(arguments, WindowArguments())
    except SystemExit as ended:
        return _status(ended)


def main(argv: Sequence[str]) -> int:
    """Runs a command and returns its exit status. Nothing is raised but bugs.

    Args:
        argv: The command and its arguments.
    """
    terminal.prepare()
    try:
        arguments = command_parser().parse_args(argv, Arguments())
        status = _command(arguments.command)(arguments)
        terminal.flush()
    except SystemExit as ended:
        return _flushed(_status(ended))
    except BrokenPipeError:
        terminal.abandon_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        say_problem("Stopped.")
        return STOPPED
    except Cancelled as stopped:
        say_problem(str(stopped))
        return STOPPED
    except terminal.UsageError as error:
        say_problem(str(error))
        return 2
    except AnnotatorError as error:
        return say_problem(str(error))
    except OSError as error:
        terminal.abandon_output()
        return say_problem(terminal.os_error_words(error))
    except MemoryError:
        return say_problem("There is not enough memory for this. End other programs, or take less at once.")
    except Exception as bug:  # noqa: BLE001 - this is the composition root: no traceback reaches a user
        return say_problem(terminal.bug_words(bug))
    return status


def say_problem(sentence: str) -> int:
    """Writes one line to standard error and returns the exit status 1."""
    terminal.say(f"annotator: {sentence}")
    return 1


def _command(name: str) -> Callable[[Arguments], int]:
    from importlib import import_module

    module, function = COMMANDS[name].function.split(":")
    gc.disable()  # what is imported stays; looking through it for garbage is a tenth of the start, and later again of each look
    try:
        command: Callable[[Arguments], int] = getattr(import_module(f"annotator.cli.{module}"), function)
    finally:
        gc.freeze()
        gc.enable()
    return command


def _status(ended: SystemExit) -> int:
    return ended.code if isinstance(ended.code, int) else 0


def _flushed(status: int) -> int:
    try:
        terminal.flush()
    except OSError:
        terminal.abandon_output()
    return status
