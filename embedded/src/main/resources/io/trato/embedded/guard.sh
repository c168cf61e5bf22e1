# Runs a command for as long as somebody holds the other end of standard input.
#   guard PID_FILE STOP_SIGNAL GRACE_SECONDS COMMAND...
# The holder is a JVM. However it goes - orderly, by a signal, by kill -9 - its end of the pipe closes, and then the
# command is asked to stop and, past the grace, killed. So there is no way to leave an orphan but to kill this shell too.
pid_file=$1 stop_signal=$2 grace=$3
shift 3
# Ctrl-C reaches the whole terminal group; when the engines stop is the holder's decision alone.
trap '' INT HUP QUIT
# Caught rather than ignored: what is ignored is inherited, and a JVM that inherits it can never be stopped by it.
trap : TERM
if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pid_file"
(
  read -r _ <&3
  kill -s "$stop_signal" "$child" 2>/dev/null
  waited=0
  while [ "$waited" -lt "$grace" ]; do sleep 1; waited=$((waited + 1)); done
  kill -s KILL -- "-$child" 2>/dev/null || kill -s KILL "$child" 2>/dev/null
) &
watcher=$!
exec 3<&-
status=0
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
done
kill -s KILL "$watcher" 2>/dev/null
exit "$status"
