# What fish offers after the command perspectives-reader.

set --local commands check attach anchor text export find related attribute
set --local window "not __fish_seen_subcommand_from $commands"

complete -c perspectives-reader -s h -l help -d 'Print a summary'

complete -c perspectives-reader -n __fish_is_first_token -a check -d 'Say what is wrong with an edition'
complete -c perspectives-reader -n __fish_is_first_token -a attach -d "Find an edition's passages in another text"
complete -c perspectives-reader -n __fish_is_first_token -a anchor -d 'Find quotations in a text'
complete -c perspectives-reader -n __fish_is_first_token -a text -d 'Print a text as it is read'
complete -c perspectives-reader -n __fish_is_first_token -a export -d 'Write sources and perspectives for other programs'
complete -c perspectives-reader -n __fish_is_first_token -a find -d 'Find words all over an edition'
complete -c perspectives-reader -n __fish_is_first_token -a related -d 'Find the claims of an edition in any text'
complete -c perspectives-reader -n __fish_is_first_token -a attribute -d 'Find who says what in a text'

complete -c perspectives-reader -n $window -l perspectives -r -a '(__fish_complete_directories)' -d "Show an edition's perspectives beside a text"
complete -c perspectives-reader -n $window -l passage -x -d "Open a passage's perspectives"
complete -c perspectives-reader -n $window -l find -x -d 'Search for a text'
complete -c perspectives-reader -n $window -l theme -x -a 'light sepia dark black system' -d 'The colours to use'
complete -c perspectives-reader -n $window -l size -x -d "The window's size, such as 1280x800"
complete -c perspectives-reader -n $window -l zoom -x -d 'The size of the text, 50 to 300'
complete -c perspectives-reader -n $window -l screenshot -r -F -d 'Save a picture of the window and end'
complete -c perspectives-reader -n $window -l version -d 'Print the version'

complete -c perspectives-reader -n '__fish_seen_subcommand_from check attach text find related attribute' -l json -d 'Print one JSON object'
complete -c perspectives-reader -n '__fish_seen_subcommand_from check' -l balance -d 'Count what each party has to say'
complete -c perspectives-reader -n '__fish_seen_subcommand_from text' -l markdown -d 'Print Markdown'

complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l sources -x -a 'csl bibtex ris' -d 'Export the sources'
complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l passage -x -d 'Export a passage with its perspectives'
complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l rows -x -d "Export a passage's estimates"
complete -c perspectives-reader -n '__fish_seen_subcommand_from export; and contains -- --rows (commandline -opc)[-2]' -x -a 'tsv csv markdown'
complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l pdf -x -a 'after end none' -d 'Save all of it as a PDF'
complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l paper -x -a 'a4 letter' -d 'The sheets of a PDF'
complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l without-sources -d 'Leave the sources out of a PDF'
complete -c perspectives-reader -n '__fish_seen_subcommand_from export' -l output -r -F -d 'Write a new file'

complete -c perspectives-reader -n '__fish_seen_subcommand_from find' -l whole-words -d 'Find no parts of words'
complete -c perspectives-reader -n '__fish_seen_subcommand_from find' -l case -d 'Tell capitals from small letters'
complete -c perspectives-reader -n '__fish_seen_subcommand_from find' -l accents -d 'Tell é from e'
complete -c perspectives-reader -n '__fish_seen_subcommand_from find' -l in -x -a 'article perspectives sources parties pages' -d 'Look only there'
