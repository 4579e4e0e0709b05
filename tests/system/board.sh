#!/bin/bash
# Plays the remarks on an emulated board that has no window system, and looks at what its display
# shows: board.sh LECTERN SOURCE_DIRECTORY BUILD_DIRECTORY
# The board is a PC with a kernel of Debian's, whose KMS, evdev and virtual terminals are the real
# ones. It lives in an initrd: busybox, the player with its libraries, and fonts. Takes some minutes;
# skipped (77) where QEMU or busybox is missing, or the kernel's package cannot be had.
set -eu

lectern=$(realpath "$1")
source=$(realpath "$2")
build=$(realpath "$3")
board=$build/board
root=$board/root

skip() {
    echo "skipped: $*"
    exit 77
}

for program in qemu-system-x86_64 busybox cpio python3 compare convert; do
    command -v $program >/dev/null || skip "$program is not installed"
done
mkdir -p "$board"

# Once: the kernel and its modules. (The one for clouds has no graphics.)
if [ ! -d "$board/kernel" ]; then
    package=$(apt-cache depends linux-image-amd64 2>/dev/null | awk '$1 == "Depends:" { print $2 }')
    [ -n "$package" ] || skip "there is no package linux-image-amd64"
    (cd "$board" && apt-get download "$package" >/dev/null 2>&1) || skip "$package cannot be had"
    dpkg-deb -x "$board/$package"_*.deb "$board/unpacked"
    mv "$board/unpacked" "$board/kernel"
    rm "$board/$package"_*.deb
fi
kernel=$(echo "$board"/kernel/boot/vmlinuz-*)
version=${kernel##*/vmlinuz-}

rm -rf "$root"
mkdir -p "$root"/{bin,dev,etc/fonts,proc,run,sys,tmp,usr/share/fonts,var/cache/fontconfig}
cp "$(command -v busybox)" "$root/bin/busybox"
cp "$lectern" "$build/tests/board_storm" "$root/bin/"
for library in $(ldd "$lectern" "$build/tests/board_storm" | grep -o '/[^ )]*' | grep -v ':$' | sort -u); do
    case $library in "$build"/*) continue ;; esac
    mkdir -p "$root/${library%/*}"
    cp -L "$library" "$root/$library"
done
cp /usr/share/fonts/truetype/noto/NotoSans{,Math,Symbols,Symbols2}-*.ttf "$root/usr/share/fonts/"
cat >"$root/etc/fonts/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>/var/cache/fontconfig</cachedir></fontconfig>
END
mkdir -p "$root$source"
cp -r "$source/assets" "$root$source/"
mkdir -p "$root/share"
ln -s "$source/assets" "$root/share/lectern"  # wherever it was built
echo 'player:x:1000:1000::/tmp:/bin/sh' >"$root/etc/passwd"
echo 'player:x:1000:' >"$root/etc/group"
cat >"$root/kiosk.toml" <<END
deck = "$source/assets/remarks"
[languages]
show = ["en"]  # the fonts of others are large
[input]
touch = "pause"
[care]
drift = 0      # as it is rendered
END
cp "$root/kiosk.toml" "$root/turned.toml"
cat >>"$root/turned.toml" <<END
[display]
resolution = "1024x768"
rotation = 90
END

modules=lib/modules/$version
mkdir -p "$root/$modules/kernel"
cp "$board/kernel/$modules"/modules.{builtin,order} "$root/$modules/"
for part in drivers/{virtio,hid,usb/core,usb/common,input} drivers/usb/host/xhci-{hcd,pci}.ko \
    drivers/char/virtio_console.ko drivers/gpu/drm/{virtio,drm.ko,drm_kms_helper.ko,drm_shmem_helper.ko}; do
    mkdir -p "$root/$modules/kernel/${part%/*}"
    cp -r "$board/kernel/$modules/kernel/$part" "$root/$modules/kernel/${part%/*}/"
done
busybox depmod -b "$root" "$version"

# A shell at the end of a wire of QEMU's does what board.py says.
cat >"$root/init" <<'END'
#!/bin/busybox sh
/bin/busybox --install -s /bin
export PATH=/bin HOME=/tmp
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
chmod 1777 /tmp /var/cache/fontconfig
chown player /dev/tty1
for module in virtio_pci virtio_console virtio_input evdev xhci_pci usbhid hid_generic uinput; do modprobe $module; done
exec 3<>"$(echo /dev/vport*)"
echo ready >&3
cat <&3 | sh >&3 2>&1
poweroff -f
END
chmod +x "$root/init"
(cd "$root" && find . | cpio -o -H newc --quiet) >"$board/initrd"

"$lectern" render "$root/kiosk.toml" --panel 1280x800 --out "$board/slides" >/dev/null
for picture in "$board"/slides/*.png; do  # two bars beneath the middle of the progress line
    convert "$picture" -fill '#9da9ba' -draw 'rectangle 632,768 636,783 rectangle 642,768 646,783' \
        "${picture%.png}-paused.png"
done
"$lectern" render "$root/turned.toml" --slide 1 --out "$board/slides/turned" >/dev/null
convert "$board/slides/turned/001-en.png" -rotate 90 "$board/slides/turned.png"
exec nice python3 "$source/tests/system/board.py" "$board" "$kernel"
