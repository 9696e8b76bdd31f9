# Completion of ddreg for fish. The program does the work; see src/cli/complete.c.
function __ddreg_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l typed (string unescape -- $current; or string replace -r '^["\']' '' -- $current)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    for line in ($program __complete $words[2..] "$typed" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (string replace -r '^--[a-z-]+=' '' -- "$typed")
        else
            printf '%s\n' $line
        end
    end
end
complete -c ddreg -f -a '(__ddreg_complete)'
