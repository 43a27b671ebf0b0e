/**
 * What an asker is told instead of an answer that was begun and not finished: its search was stuck, or
 * its thread is gone. Nothing is wrong with the rest.
 */
export class CutOff extends Error {}
