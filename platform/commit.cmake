# Writes OUTPUT from TEMPLATE with what a build says of itself: the version, with the commit where there is
# one, and the date. Run at every build, it touches OUTPUT only when one of them changes:
# cmake -DSOURCE=… -DVERSION=… -DASSETS=… -DTEMPLATE=… -DOUTPUT=… -P commit.cmake

# Asks git of SOURCE, and of no repository around it; empty where it does not know.
function(git answer)
  cmake_path(GET SOURCE PARENT_PATH around)
  set(ENV{GIT_CEILING_DIRECTORIES} ${around})
  execute_process(COMMAND git -c safe.directory=${SOURCE} ${ARGN} WORKING_DIRECTORY ${SOURCE}
    OUTPUT_VARIABLE text OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
  if(status EQUAL 0)
    set(${answer} ${text} PARENT_SCOPE)
  endif()
endfunction()

git(commit describe --always --dirty --exclude=* --abbrev=7)
git(date log -1 --format=%ct)
if(commit)
  string(APPEND VERSION " (${commit})")
endif()

if(DEFINED ENV{SOURCE_DATE_EPOCH})
  set(date $ENV{SOURCE_DATE_EPOCH})
elseif(NOT date)
  # A day is exact enough, and does not compile anew at every turn.
  string(TIMESTAMP date "%s" UTC)
  math(EXPR date "${date} / 86400 * 86400")
endif()
configure_file(${TEMPLATE} ${OUTPUT} @ONLY)
