/**
 * A desk that keeps everything in memory: pages are looked at without a database.
 */
import type { DeskLogin, DeskSettings } from "../../src/http/desk/settings.ts";
import type { DeskText } from "../../src/log/desk-texts.ts";
import type { Session } from "../../src/log/sessions.ts";
import type { Store } from "../../src/log/store.ts";

export const staff = { name: "相談 花子", password: "正しい合言葉です" } as const;

const login: DeskLogin = {
  kind: "accounts",
  verify: (name, password) => Promise.resolve(name === staff.name && password === staff.password),
  stampOf: () => Promise.resolve("stamp"),
};

export function createDeskMemory(store: Partial<Store> = {}): DeskSettings {
  const sessions = new Map<string, Session>();
  const texts = new Map<string, DeskText>();
  const desk: Store["desk"] = {
    beginSession: async ({ key, ...session }) =>
      void sessions.set(key, { ...session, collected: [] }),
    findSession: async (key) => sessions.get(key),
    endSession: async (key) => void sessions.delete(key),
    keepCollected: async (key, collected) => {
      const session = sessions.get(key);
      if (session) sessions.set(key, { ...session, collected });
    },
    takeLogin: async () => 0,
    forgiveLogin: async () => undefined,
    texts: async () => [...texts.values()],
    keepText: async (text) => void texts.set(text.name, text),
  };
  return { login, store: { ...store, desk } as Store };
}
