// `/`: sends everybody to where they begin.
import { Navigate } from 'react-router';
import { useLogin, useStatus } from '../api/queries.ts';
import { homes } from '../ui/route-handle.ts';

export function Entrance() {
  const status = useStatus();
  const login = useLogin();
  if (status.data?.opened === 'nothing') return <Navigate to="/welkom" replace />;
  if (!status.data || login.data === undefined) return null;
  return <Navigate to={login.data ? homes[login.data.role] : '/inloggen'} replace />;
}
