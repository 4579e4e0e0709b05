# Hardens what is optimised as Debian hardens its packages, by the flags that
# `DEB_BUILD_MAINT_OPTIONS=hardening=+all dpkg-buildflags` prints, and by those of its next release.
include(CheckCXXCompilerFlag)

set(hardening -fPIE -fstack-protector-strong -Wformat -Werror=format-security
  -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
# Not every machine has them.
foreach(flag -fstack-clash-protection -fcf-protection -mbranch-protection=standard)
  string(MAKE_C_IDENTIFIER has${flag} has)
  check_cxx_compiler_flag(${flag} ${has})
  if(${has})
    list(APPEND hardening ${flag})
  endif()
endforeach()

set(optimised $<CONFIG:Release,RelWithDebInfo>)
add_compile_options("$<${optimised}:${hardening}>")
add_link_options("$<${optimised}:-pie;LINKER:-z,relro,-z,now>")
