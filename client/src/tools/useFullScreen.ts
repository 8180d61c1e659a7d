import { useEffect, useState } from 'react'

/** Null where the browser has none, as on many phones. */
export function useFullScreen(): { isOn: boolean; toggle: () => void } | null {
  const [isOn, setIsOn] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const onChange = () => setIsOn(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', onChange)
    return () => document.removeEventListener('fullscreenchange', onChange)
  }, [])
  if (!document.fullscreenEnabled) return null
  // A browser that refuses leaves everything as it is, and the button says so.
  const toggle = () =>
    void (isOn ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => setIsOn(false))
  return { isOn, toggle }
}
