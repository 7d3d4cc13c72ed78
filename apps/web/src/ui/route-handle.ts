// What each route tells the shell: who may come in, and how it stands in the menu. A route without a handle does not exist.
import type { Role, Text } from '@telstaat/core';
import type { ComponentType } from 'react';

export interface RouteHandle {
  /** `public`: also without logging in. */
  readonly roles: 'public' | readonly Role[];
  /** Place in the menu, if it has one; low numbers come first. */
  readonly nav?: {
    readonly label: Text;
    readonly order: number;
    /** Not in the bar itself but under one button: what is not needed all day. */
    readonly group?: 'management';
    /** What is counted beside the label, for example what is open. */
    readonly Badge?: ComponentType;
  };
  /** Path of the menu item to which this screen belongs, when it has none itself. */
  readonly under?: string;
  /** Draws its own head and uses the whole window. */
  readonly bare?: boolean;
  /** Stays on screen when the login has ended, because unsent work is on it; it asks for the password itself. */
  readonly holdsWork?: boolean;
}

/** Where people of each role begin. */
export const homes = {
  administrator: '/inrichten',
  coordinator: '/overzicht',
  typist: '/invoeren',
} as const satisfies Record<Role, string>;
