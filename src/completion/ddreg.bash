# Completion of ddreg for bash. The program does the work; see src/cli/complete.c.
_ddreg() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        if [ "$line" = :files ]; then
            compopt -o default 2>/dev/null
        else
            COMPREPLY+=("$line")
        fi
    done < <("${1/#\~/$HOME}" __complete-bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -F _ddreg ddreg
