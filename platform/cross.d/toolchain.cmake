# Compiles for another machine of Debian's, against its libraries in a folder: as platform/cross says.
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES
  LECTERN_SYSROOT LECTERN_ARCHITECTURE LECTERN_GNU LECTERN_PROCESSOR)
set(libraries ${LECTERN_SYSROOT}/usr/lib/${LECTERN_GNU})
set(private ${libraries}/pulseaudio)  # of libraries that programs are linked with

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${LECTERN_PROCESSOR})
set(CMAKE_SYSROOT ${LECTERN_SYSROOT})
set(CMAKE_C_COMPILER ${LECTERN_GNU}-gcc)
set(CMAKE_CXX_COMPILER ${LECTERN_GNU}-g++)
# Libraries of libraries are not all where the linker looks.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,-rpath-link,${libraries}:${private}")
# By their own loader: with `-L` the folder would be taken for the whole disk.
file(GLOB loader ${libraries}/ld-linux*.so.*)
set(CMAKE_CROSSCOMPILING_EMULATOR
  qemu-${LECTERN_PROCESSOR}-static ${loader} --library-path ${libraries}:${private})

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${LECTERN_SYSROOT})
set(ENV{PKG_CONFIG_LIBDIR} ${libraries}/pkgconfig:${LECTERN_SYSROOT}/usr/share/pkgconfig)

set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE ${LECTERN_ARCHITECTURE})
