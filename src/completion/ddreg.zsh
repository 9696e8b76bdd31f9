#compdef ddreg
# Completion of ddreg for zsh. The program does the work; see src/cli/complete.c.
_ddreg() {
    local line tab=$'\t'
    local -a candidates shown
    local program=${${(Q)words[1]}/#\~\//$HOME/}
    for line in "${(@f)$($program __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
        if [[ $line == :files ]]; then
            compset -P '--[a-z-]#='
            _files
        elif [[ -n $line ]]; then
            candidates+=("${line%%$tab*}")
            shown+=("${line/$tab/  -- }")
        fi
    done
    # Upper and lower case are the same to ddreg, beyond ASCII too.
    (( $#candidates )) && compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a -- candidates
}
if [[ $funcstack[1] == _ddreg ]]; then
    _ddreg "$@"
else
    compdef _ddreg ddreg
fi
