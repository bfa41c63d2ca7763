"""`claimcheck completion`: what bash, zsh and fish need to complete the command, made from its own grammar."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.cli.arguments import parser
from claimcheck.cli.console import put
from claimcheck.cli.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Option:
    """One option. names: "-o", "--output"; values: what it takes, where that is a choice; takes: whether it takes a value."""

    names: tuple[str, ...]
    about: str
    takes: bool
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Command:
    """One command. values: what its first word may be, where that is a choice; files: whether it takes paths."""

    name: str
    about: str
    options: tuple[Option, ...]
    values: tuple[str, ...]
    files: bool


def show_completion(options: argparse.Namespace) -> int:
    """Run the command."""
    write = {"bash": bash, "zsh": zsh, "fish": fish}[options.shell]
    put(write(commands()))
    return Exit.OK


def commands() -> list[Command]:
    """The commands of the grammar, in its order."""
    top = parser()
    subparsers = next(a for a in top._actions if isinstance(a, argparse._SubParsersAction))  # noqa: SLF001 - argparse has no other way to ask
    about = {choice.dest: choice.help or "" for choice in subparsers._choices_actions}  # noqa: SLF001 - as above
    return [_command(name, about[name], made) for name, made in subparsers.choices.items()]


def _command(name: str, about: str, made: argparse.ArgumentParser) -> Command:
    actions = made._actions  # noqa: SLF001 - as above
    options = tuple(
        Option(tuple(a.option_strings), _plain(a.help or ""), a.nargs != 0, tuple(map(str, a.choices or ())))
        for a in actions
        if a.option_strings
    )
    words = [a for a in actions if not a.option_strings]
    values = tuple(str(choice) for a in words for choice in a.choices or ())
    return Command(name, _plain(about), options, values, any(a.dest in {"paths", "asked"} for a in words))


def _plain(text: str) -> str:
    """Help as it may stand within quotes of any of the shells."""
    return " ".join(text.replace("'", "").replace("[", "(").replace("]", ")").replace(":", " -").split())


def bash(known: list[Command]) -> str:
    """A completion function for bash 4 or later."""
    cases = "".join(f"    {command.name}) {_bash_case(command)} ;;\n" for command in known)
    names = " ".join(command.name for command in known)
    return f"""\
# claimcheck completion for bash
_claimcheck() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" words="" values="" files=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{names} --help --version" -- "$word"))
    return
  fi
  case "${{COMP_WORDS[1]}}" in
{cases}  esac
  if [ -n "$values" ]; then
    [ "$values" = "-" ] && compopt -o default || COMPREPLY=($(compgen -W "$values" -- "$word"))
  elif [ "${{word:0:1}}" = "-" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  elif [ -n "$files" ]; then
    compopt -o default
  else
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}}
complete -F _claimcheck claimcheck
"""


def _bash_case(command: Command) -> str:
    words = " ".join([*(name for option in command.options for name in option.names), *command.values])
    cases = " ".join(
        f'{"|".join(option.names)}) values="{" ".join(option.values) or "-"}" ;;'
        for option in command.options
        if option.takes
    )
    inner = f'case "$before" in {cases} esac; ' if cases else ""
    return f'{inner}words="{words}" files="{"yes" if command.files else ""}"'


def zsh(known: list[Command]) -> str:
    """A completion function for zsh, to be put on its fpath as _claimcheck, or sourced."""
    names = " ".join(f"'{command.name}:{command.about}'" for command in known)
    cases = "".join(
        f"    {command.name})\n      _arguments -s \\\n        {_zsh_arguments(command)} ;;\n" for command in known
    )
    return f"""\
#compdef claimcheck
# claimcheck completion for zsh
_claimcheck() {{
  local -a names
  names=({names})
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
{cases}  esac
}}
if [ "$funcstack[1]" = "_claimcheck" ]; then _claimcheck "$@"; else compdef _claimcheck claimcheck; fi
"""


def _zsh_arguments(command: Command) -> str:
    parts = [part for option in command.options for part in _zsh_option(option)]
    if command.values:
        parts.append(f"'1:word:({' '.join(command.values)})'")
    if command.files:
        parts.append("'*:path:_files'")
    return " \\\n        ".join(parts)


def _zsh_option(option: Option) -> Iterator[str]:
    value = f":value:({' '.join(option.values)})" if option.values else ":value:_files"
    for name in option.names:
        yield f"'{name}[{option.about}]{value if option.takes else ''}'"


def fish(known: list[Command]) -> str:
    """Completions for fish."""
    names = " ".join(command.name for command in known)
    lines = ["# claimcheck completion for fish", "complete -c claimcheck -f"]
    for command in known:
        first = f"complete -c claimcheck -n 'not __fish_seen_subcommand_from {names}'"
        lines.append(f"{first} -a {command.name} -d '{command.about}'")
        inside = f"complete -c claimcheck -n '__fish_seen_subcommand_from {command.name}'"
        if command.files:
            lines.append(f"{inside} -F")
        if command.values:
            lines.append(f"{inside} -a '{' '.join(command.values)}'")
        for option in command.options:
            flags = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            values = f" -x -a '{' '.join(option.values)}'" if option.values else " -r -F" if option.takes else ""
            lines.append(f"{inside} {flags}{values} -d '{option.about}'")
    return "\n".join(lines) + "\n"
