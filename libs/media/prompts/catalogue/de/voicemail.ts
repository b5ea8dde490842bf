import type { voicemail as english } from '../en/voicemail';

export const voicemail: Record<keyof typeof english, string> = {
  'voicemail.person-at': 'Der Teilnehmer mit der Nummer',
  'voicemail.not-available': 'ist nicht erreichbar. Bitte sprechen Sie nach dem Signalton.',
  'voicemail.press-zero-for-operator': 'Für die Vermittlung drücken Sie die Null.',
  'voicemail.box-full': 'Diese Mailbox ist voll. Sie können keine Nachricht hinterlassen.',
  'voicemail.message-too-short': 'Ihre Aufnahme ist zu kurz.',
  'voicemail.review-menu':
    'Zum Senden drücken Sie die Eins. Zum Anhören die Zwei. Zum erneuten Aufnehmen die Drei. Für dringend oder nicht mehr dringend die Vier.',
  'voicemail.marked-urgent': 'Ihre Nachricht ist als dringend markiert.',
  'voicemail.marked-normal': 'Ihre Nachricht ist nicht mehr dringend.',
  'voicemail.message-sent': 'Ihre Nachricht wurde gesendet.',
  'voicemail.not-saved': 'Es tut uns leid. Ihre Nachricht konnte noch nicht gespeichert werden.',
  'voicemail.cannot-record':
    'Es tut uns leid. Zurzeit kann keine Nachricht aufgenommen werden. Bitte versuchen Sie es später noch einmal.',
  'voicemail.goodbye': 'Auf Wiederhören.',

  'voicemail.enter-box': 'Bitte geben Sie die Nummer Ihrer Mailbox ein, und danach die Raute.',
  'voicemail.enter-pin': 'Bitte geben Sie Ihre PIN ein, und danach die Raute.',
  'voicemail.wrong-pin': 'Diese PIN ist nicht richtig.',
  'voicemail.locked':
    'Zu viele falsche PINs. Diese Mailbox ist vorerst gesperrt. Bitte versuchen Sie es später noch einmal.',
  'voicemail.you-have': 'Sie haben',
  'voicemail.new-message': 'neue Nachricht.',
  'voicemail.new-messages': 'neue Nachrichten.',
  'voicemail.saved-message': 'gespeicherte Nachricht.',
  'voicemail.saved-messages': 'gespeicherte Nachrichten.',
  'voicemail.and': 'und',
  'voicemail.no-messages': 'Sie haben keine Nachrichten.',
  'voicemail.main-menu':
    'Für neue Nachrichten drücken Sie die Eins. Für gespeicherte Nachrichten die Zwei. Für Ansagen und Einstellungen die Fünf. Zum Beenden den Stern.',

  'voicemail.no-new': 'Es gibt keine neuen Nachrichten.',
  'voicemail.no-saved': 'Es gibt keine gespeicherten Nachrichten.',
  'voicemail.no-more': 'Es gibt keine weiteren Nachrichten.',
  'voicemail.first-message': 'Erste Nachricht.',
  'voicemail.next-message': 'Nächste Nachricht.',
  'voicemail.urgent-message': 'Dringend.',
  'voicemail.from': 'Nachricht von',
  'voicemail.from-unknown': 'Nachricht von unbekannt.',
  'voicemail.received': 'empfangen',
  'voicemail.audio-missing': 'Die Aufnahme dieser Nachricht ist nicht mehr da.',
  'voicemail.audio-unavailable':
    'Diese Aufnahme kann gerade nicht abgespielt werden. Bitte versuchen Sie es später noch einmal.',
  'voicemail.message-gone': 'Diese Nachricht gibt es nicht mehr.',
  'voicemail.message-menu':
    'Zum Wiederholen drücken Sie die Eins. Zum Speichern die Zwei. Zum Löschen die Drei. Zum Weiterleiten die Fünf. Zum Zurückrufen die Acht. Für die nächste Nachricht die Raute. Für das Hauptmenü den Stern.',
  'voicemail.deleted-menu':
    'Zum Wiederholen drücken Sie die Eins. Zum Wiederherstellen die Drei. Für die nächste Nachricht die Raute. Für das Hauptmenü den Stern.',
  'voicemail.saved': 'Nachricht gespeichert.',
  'voicemail.deleted': 'Nachricht gelöscht.',
  'voicemail.undeleted': 'Die Nachricht ist wieder da.',
  'voicemail.no-caller-number': 'Der Anrufer hat keine Nummer hinterlassen.',
  'voicemail.calling-back': 'Sie werden verbunden.',
  'voicemail.forward-to':
    'Geben Sie die Nummer der Mailbox ein, an die weitergeleitet wird, und danach die Raute.',
  'voicemail.introduction-menu':
    'Um eine Einleitung aufzunehmen, drücken Sie die Eins. Zum Weiterleiten ohne Einleitung die Zwei.',
  'voicemail.record-introduction':
    'Sprechen Sie Ihre Einleitung nach dem Signalton, und drücken Sie danach eine Taste.',
  'voicemail.forwarded': 'Nachricht weitergeleitet.',
  'voicemail.no-such-box': 'Diese Mailbox gibt es nicht.',
  'voicemail.not-forwarded':
    'Die Nachricht konnte nicht weitergeleitet werden. Bitte versuchen Sie es später noch einmal.',

  'voicemail.settings-menu':
    'Um Ihre Ansage aufzunehmen, drücken Sie die Eins. Für eine vorübergehende Ansage die Zwei. Für Ihren Namen die Drei. Zum Ändern der PIN die Vier. Für das Hauptmenü den Stern.',
  'voicemail.record-after-tone': 'Sprechen Sie nach dem Signalton, und drücken Sie danach eine Taste.',
  'voicemail.keep-menu':
    'Zum Behalten drücken Sie die Eins. Zum erneuten Aufnehmen die Zwei. Um alles zu lassen, wie es war, die Drei.',
  'voicemail.greeting-kept': 'Ihre Aufnahme ist gespeichert.',
  'voicemail.greeting-removed': 'Ihre Aufnahme ist gelöscht.',
  'voicemail.not-changed': 'Es wurde nichts geändert.',
  'voicemail.enter-new-pin': 'Geben Sie Ihre neue PIN ein, und danach die Raute.',
  'voicemail.repeat-new-pin': 'Geben Sie sie noch einmal ein, und danach die Raute.',
  'voicemail.pins-differ': 'Die beiden PINs sind nicht gleich. Es wurde nichts geändert.',
  'voicemail.weak-pin': 'Diese PIN ist zu leicht zu erraten. Es wurde nichts geändert.',
  'voicemail.pin-changed': 'Ihre PIN ist geändert.',
};
